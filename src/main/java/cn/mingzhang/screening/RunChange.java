package cn.mingzhang.screening;

/** What a run changed against the one before it. */
enum RunChange {
    FRESH("f.id IN (NOW) AND f.id NOT IN (BEFORE)"),
    GONE("f.id IN (BEFORE) AND f.id NOT IN (NOW)"),
    STILL("f.id IN (NOW) AND f.id IN (BEFORE)");

    private final String those;

    RunChange(String those) {
        this.those = those;
    }

    /** In SQL on {@code screening_finding f}; {@code :run} is the run. */
    String those() {
        return those.replace("NOW", "SELECT finding_id FROM screening_sighting WHERE run_id = :run")
                .replace(
                        "BEFORE",
                        "SELECT finding_id FROM screening_sighting WHERE run_id ="
                                + " (SELECT max(id) FROM screening_run WHERE state = 'DONE' AND id < :run)");
    }
}
