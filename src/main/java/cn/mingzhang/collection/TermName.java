package cn.mingzhang.collection;

/** 期限名称; what each is on a day is in the dated table {@link Terms}. The constant is also the message key's end. */
enum TermName {
    /** 缴费告知书 的缴款期限. */
    PAY,
    /** 催缴通知书 的缴款期限. */
    URGE,
    /** 约谈: the day itself is in the notice. */
    TALK,
    /** 追缴决定 的履行期限. */
    OBEY,
    /** 催告书 送达后: 行政强制法 第五十四条, in working days by 第六十九条. */
    DEMAND,
    /** 法院受理: 第五十六条. */
    ACCEPT,
    /** 法院裁定: 第五十七条. */
    RULE,
    /** 对不予受理或者不予执行的裁定向上一级法院申请复议: 第五十六条、第五十八条. */
    APPEAL,
    /** 申请行政复议. */
    REVIEW,
    /** 提起行政诉讼. */
    SUIT,
    /** 申请法院强制执行: 第五十三条. */
    COURT_WINDOW
}
