package firstline.knowledge.answering.fake;

/** How a stream of words looks in one of the protocols. */
enum Wire {
  OPENAI("text/event-stream") {
    @Override
    String opening() {
      return chunk("{\"role\":\"assistant\",\"content\":\"\"}", "null");
    }

    @Override
    String piece(String words) {
      return chunk("{\"content\":\"%s\"}".formatted(quoted(words)), "null");
    }

    @Override
    String ending() {
      return chunk("{}", "\"stop\"")
          + "data:"
          + " {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":23,\"total_tokens\":123}}\n\n"
          + "data: [DONE]\n\n";
    }

    private String chunk(String delta, String end) {
      return ("data:"
              + " {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":%s,\"finish_reason\":%s}]}\n\n")
          .formatted(delta, end);
    }
  },
  OLLAMA("application/x-ndjson") {
    @Override
    String opening() {
      return "";
    }

    @Override
    String piece(String words) {
      return ("{\"model\":\"m\",\"created_at\":\"2026-03-10T14:00:00Z\",\"message\":"
              + "{\"role\":\"assistant\",\"content\":\"%s\"},\"done\":false}\n")
          .formatted(quoted(words));
    }

    @Override
    String ending() {
      return "{\"model\":\"m\",\"created_at\":\"2026-03-10T14:00:00Z\",\"message\":"
          + "{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\","
          + "\"prompt_eval_count\":100,\"eval_count\":23}\n";
    }
  },
  ANTHROPIC("text/event-stream") {
    @Override
    String opening() {
      return event(
              "message_start",
              "\"message\":{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\",\"content\":[],"
                  + "\"model\":\"m\",\"stop_reason\":null,\"stop_sequence\":null,"
                  + "\"usage\":{\"input_tokens\":100,\"output_tokens\":1}}")
          + event(
              "content_block_start",
              "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}");
    }

    @Override
    String piece(String words) {
      return event(
          "content_block_delta",
          "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"%s\"}"
              .formatted(quoted(words)));
    }

    @Override
    String ending() {
      return event("content_block_stop", "\"index\":0")
          + event(
              "message_delta",
              "\"delta\":{\"stop_reason\":\"end_turn\",\"stop_sequence\":null},"
                  + "\"usage\":{\"output_tokens\":23}")
          + "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";
    }

    private String event(String type, String rest) {
      return "event: %s\ndata: {\"type\":\"%s\",%s}\n\n".formatted(type, type, rest);
    }
  };

  private final String type;

  Wire(String type) {
    this.type = type;
  }

  static Wire of(String path) {
    if (path.endsWith("/chat/completions")) {
      return OPENAI;
    }
    return path.endsWith("/messages") ? ANTHROPIC : OLLAMA;
  }

  String type() {
    return type;
  }

  abstract String opening();

  abstract String piece(String words);

  abstract String ending();

  static String quoted(String words) {
    return words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
