package cn.mingzhang.checkup;

/** 体检参数: days and counts that the office decides, each dated and with its source. */
enum TermName {
    SAME_FILE_PROBLEMS,
    SAME_TEXT_REPORTS,
    STILL_MONTHS,
    DEADLINE_MOVES,
    HASTE_DAYS,
    EVIDENCE_LAG_DAYS,
    ACCEPT_DAYS,
    SHELVED_DAYS,
    PLAN_DAYS,
    SYSTEMIC_UNITS,
    SYSTEMIC_MONTHS,
    COVERAGE_MONTHS
}
