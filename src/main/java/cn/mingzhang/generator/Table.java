package cn.mingzhang.generator;

/** What is loaded, in the order in which one refers to the other, with the columns in the order of their rows. */
enum Table {
    PROJECT(
            "project",
            "id, number, name, developer, division_code, unit_id, address, above_ground_area, required_shelter_area,"
                    + " built_shelter_area, storeys, planning_permit_number, planning_permit_on, decision_kind, decision_number,"
                    + " decision_on, legacy, happened_on, recorded_at, version"),
    ITEM("problem_item", "id, number, campaign_year, title, class_group, listed_on"),
    PROBLEM(
            "problem",
            "id, number, version, item_id, campaign_year, stage, procedure, class_code, class_group, source, source_document,"
                    + " description, project_id, found_on, rectification_kind, goal, root_cause, remark,"
                    + " responsible_unit_id, responsible_leader, supporting_leader, rectifier_id, supervising_unit_id, due_on,"
                    + " original_due_on, extensions, amount_due, amount_reduced, reduction_ground, rectification,"
                    + " rectification_reason, rectification_confirmed, last_progress_on, round, reopenings, signatures,"
                    + " notice_scope, notice_reason, notice_text, notice_began_on, notice_ends_on, clock_stopped_on, served_on,"
                    + " closed_on, closure_number, logged_by, logged_on, recorded_at"),
    MEASURE("problem_measure", "id, problem_id, ordinal, content, owner, due_on, finished_on, result, reopening"),
    PROGRESS("problem_progress", "id, problem_id, happened_on, content, officer_id, officer_name, recorded_at"),
    STATUS(
            "problem_status",
            "id, problem_id, status, reason, confirmed, happened_on, officer_id, officer_name, recorded_at"),
    RESULT("problem_result", "id, problem_id, kind, document, dated, withdrawn, officer_id, recorded_at"),
    EXTENSION(
            "problem_extension",
            "id, problem_id, until, reason, asked_on, asked_by, asked_name, granted, decided_on, decided_by, decided_name,"
                    + " answer"),
    SIGNATURE(
            "problem_signature",
            "id, problem_id, ordinal, round, step, stage_from, stage_to, officer_id, officer_name, officer_post, unit_id,"
                    + " unit_name, remark, snapshot, digest, signed_on, signed_at, recorded_at"),
    CHECK(
            "check_record",
            "id, problem_id, after_signature, checked_on, place, papers, methods, finding, conclusion, filer_id, filer_name,"
                    + " filer_unit_id, filer_unit, second_id, second_name, second_unit_id, second_unit, filed_on, recorded_at"),
    CONFIRMATION("check_confirmation", "check_id, officer_id, confirmed_on, recorded_at"),
    RECEIPT(
            "receipt",
            "id, number, unit_id, voucher, voucher_number, attempt, voucher_on, booked_month, amount, payer, source, remark, officer_id,"
                    + " officer_name, officer_unit, entered_on, recorded_at"),
    RECEIVED("receipt_confirmation", "receipt_id, confirmed_on, officer_id, officer_name, officer_unit, recorded_at"),
    PAYMENT(
            "receipt_entry",
            "id, receipt_id, kind, amount, project_id, problem_id, recovery, reason, officer_id, officer_name,"
                    + " officer_unit, entered_on, recorded_at"),
    FINDING(
            "problem_finding",
            "id, problem_id, after_signature, responsibility, loss, recovered, statement, officer_id, officer_name,"
                    + " officer_unit, found_on, recorded_at"),
    SCREENING(
            "sealed.problem_screening",
            "id, problem_id, after_signature, outcome, reason, officer_id, officer_name, officer_unit, screened_on,"
                    + " recorded_at"),
    LOOK_BACK(
            "look_back",
            "id, problem_id, after_signature, due_on, visited_on, place, finding, conclusion, new_due_on, officer_id,"
                    + " officer_name, officer_unit, filed_on, recorded_at"),
    FILE(
            "evidence_file",
            "id, arrival, holder_kind, holder_id, slot, first_id, revision, name, kind, size, sha256, note, uploader_id,"
                    + " uploader_name, uploader_unit, happened_at, recorded_at"),
    CHUNK("evidence_chunk", "file_id, ordinal, bytes"),
    ENTRY(
            "trail_entry",
            "id, seal, happened_at, recorded_at, actor_id, actor_login, actor_name, actor_unit, actor_posts, deed,"
                    + " subject_kind, subject_number, changes, remark, digest"),
    BLOCK("trail_block", "number, seal, entries, last_entry, leaves, sealed_at, previous, digest");

    final String table;
    final String columns;

    Table(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    /** The column that counts its rows, where there is one. */
    String counter() {
        return switch (this) {
            case FILE -> "arrival";
            case BLOCK -> "number";
            default -> "id";
        };
    }

    boolean isCounted() {
        return this != CONFIRMATION && this != RECEIVED && this != CHUNK;
    }
}
