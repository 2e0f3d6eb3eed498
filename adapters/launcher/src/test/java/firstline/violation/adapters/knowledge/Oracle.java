package firstline.violation.adapters.knowledge;

import dev.langchain4j.model.chat.StreamingChatModel;

/** Speaks to a model past everybody who counts what it costs. */
record Oracle(StreamingChatModel model) {}
