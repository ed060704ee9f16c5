package cn.mingzhang.projects;

/**
 * A project in a few words, for the records of other capabilities that name it.
 *
 * @param unitId 主管人防办
 */
public record ProjectSummary(
        long id,
        ProjectNumber number,
        String name,
        String developer,
        String divisionCode,
        String divisionName,
        long unitId,
        DecisionKind decisionKind) {

    /** Its page. */
    public String href() {
        return "/projects/" + number;
    }
}
