package cn.mingzhang.checkup;

/**
 * 算作查过: a record that shows that somebody looked at a project. A registration card, a permit or a payment is none; they say that
 * the project is there, not that anybody judged it. Each says in SQL which records there are.
 */
enum CheckKind {
    /** 问题核查记录, of a problem that names the project. */
    CHECK_RECORD("""
        SELECT c.id, p.project_id, c.checked_on, c.filer_name, c.filer_unit
          FROM check_record c JOIN problem p ON p.id = c.problem_id"""),

    /** 回头看, of a problem that names it. */
    LOOK_BACK("""
        SELECT b.id, p.project_id, b.visited_on, b.officer_name, b.officer_unit
          FROM look_back b JOIN problem p ON p.id = b.problem_id WHERE b.filed_on IS NOT NULL"""),

    /** 应建面积算式. */
    SHELTER("SELECT s.id, s.project_id, s.worked_on, s.officer_name, s.officer_unit FROM shelter_calculation s"),

    /** 易地建设费核定 that a second person approved. */
    FEE("""
        SELECT a.id, a.project_id, a.answered_on, a.proposer_name, a.proposer_unit
          FROM fee_assessment a WHERE a.state IN ('IN_FORCE', 'REPLACED')""");

    private final String records;

    CheckKind(String records) {
        this.records = records;
    }

    /** {@code (record, project, day, officer, unit)}. */
    String records() {
        return records;
    }
}
