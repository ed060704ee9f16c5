package cn.mingzhang.calendar;

/** 办公期限, in working days: when a clock reminds and whom it reaches, and within how many days a step is taken. Zero: not used. */
public enum TermName {
    REMIND_FIRST,
    REMIND_SECOND,
    REMIND_LAST,
    ESCALATE_HEAD,
    ESCALATE_OFFICE,
    ESCALATE_DEPUTY,
    STEP_ACCEPT,
    STEP_ENDORSE,
    STEP_REVIEW,
    STEP_VERIFY,
    STEP_COUNTERSIGN,
    STEP_SIGN_OFF,
    EXTENSION_ANSWER,
    LETTER_JUDGE,
    REPORT_TRIAGE,
    REPORT_ANSWER,
    DISPUTE_ANSWER,
    OBJECTION_ANSWER,
    SHELVED_REVIEW,
    COLLECTION_NEXT,
    VISIT_CONFIRM,
    VISIT_REPORT,
    MONTH_CLOSE,
    INSTRUCTION_ANSWER
}
