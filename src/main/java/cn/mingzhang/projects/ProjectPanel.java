package cn.mingzhang.projects;

import cn.mingzhang.people.Officer;
import java.util.Optional;

/** A section of the project's page that another capability fills. The register knows neither what is in it nor what it means. */
public interface ProjectPanel {

    /** The section for this reader; empty where he may not know that there is one. */
    Optional<Panel> of(ProjectSummary project, Officer officer);

    /**
     * @param anchor the section's id
     * @param titleKey message key of its heading
     * @param order ascending
     * @param template a template with a fragment {@code panel(body)}, such as {@code pipeline/_panel}
     * @param body what the fragment shows
     */
    record Panel(String anchor, String titleKey, int order, String template, Object body) {}
}
