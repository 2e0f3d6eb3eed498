package firstline.web.chat;

import firstline.core.port.ConversationStore;
import firstline.core.port.CustomerDirectory;
import firstline.core.port.DeskView;
import firstline.core.port.Intake;
import firstline.core.port.KnowledgeBase;
import firstline.core.port.MessageFiles;
import firstline.core.port.Uploads;
import java.time.InstantSource;

/** What the chat and the help pages need from the core. */
public record ChatPorts(
    Intake intake,
    DeskView desk,
    ConversationStore conversations,
    KnowledgeBase knowledge,
    CustomerDirectory customers,
    Uploads uploads,
    MessageFiles files,
    InstantSource clock) {}
