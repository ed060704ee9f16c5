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
          FROM fee_assessment a WHERE a.state IN ('IN_FORCE', 'REPLACED')"""),

    /** 比对的认定: a finding entered in the ledger or dismissed by two, a pair judged. That a machine compared the project is none. */
    SCREENING("""
        SELECT s.finding_id * 3, f.project_id, s.on_day, s.officer_name, (SELECT u.name FROM unit_as_of(s.on_day) u WHERE u.id = unit_of_officer(s.officer_id, s.on_day))
          FROM screening_problem s JOIN screening_finding f ON f.id = s.finding_id
        UNION ALL
        SELECT f.id * 3 + 1, f.project_id, a.answered_on, a.officer_name, (SELECT u.name FROM unit_as_of(a.answered_on) u WHERE u.id = unit_of_officer(a.officer_id, a.answered_on))
          FROM screening_dismissal_answer a JOIN screening_dismissal d ON d.id = a.dismissal_id
          JOIN screening_finding f ON f.id = d.finding_id OR f.id IN (SELECT r.finding_id FROM screening_dismissal_row r WHERE r.dismissal_id = d.id)
         WHERE a.accepted
        UNION ALL
        SELECT m.id * 3 + 2, p.project_id, m.answered_on, m.officer_name, (SELECT u.name FROM unit_as_of(m.answered_on) u WHERE u.id = unit_of_officer(m.officer_id, m.answered_on))
          FROM match_answer m JOIN match_pair p ON p.id = m.pair_id""");

    private final String records;

    CheckKind(String records) {
        this.records = records;
    }

    /** {@code (record, project, day, officer, unit)}. */
    String records() {
        return records;
    }
}
