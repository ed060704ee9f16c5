package cn.mingzhang.instructions;

/** Where an instruction stands. */
enum InstructionState {
    ISSUED("warn"),
    ANSWERED("info"),
    ACCEPTED("good"),
    WITHDRAWN("neutral");

    private final String tone;

    InstructionState(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }

    boolean isOpen() {
        return this == ISSUED || this == ANSWERED;
    }
}
