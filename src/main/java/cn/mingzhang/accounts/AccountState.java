package cn.mingzhang.accounts;

/** Where an account stands. */
enum AccountState {
    /** 在用. */
    ACTIVE("good"),
    /** 待启用: no password is set yet, or it was reset. */
    WAITING("warn"),
    /** 已停用. */
    DISABLED("neutral");

    private final String tone;

    AccountState(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }
}
