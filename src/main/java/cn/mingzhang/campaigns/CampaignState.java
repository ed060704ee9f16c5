package cn.mingzhang.campaigns;

/** Where a campaign stands. */
enum CampaignState {
    /** 拟稿: the group's office writes the plan; nobody else sees it. */
    DRAFT("neutral"),
    /** 已印发: in force, for everybody. */
    ISSUED("info"),
    /** 已总结: every task signed off, every milestone reached. */
    CONCLUDED("good");

    private final String tone;

    CampaignState(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }
}
