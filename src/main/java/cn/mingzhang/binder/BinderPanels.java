package cn.mingzhang.binder;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemPanel;
import cn.mingzhang.projects.ProjectPanel;
import cn.mingzhang.projects.ProjectSummary;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a binder is made: on the page of a problem and of a project. */
final class BinderPanels {
    private static final int ORDER = 950;
    private static final String TEMPLATE = "binder/_panel";

    private BinderPanels() {}

    @Component
    static class OfProblem implements ProblemPanel {
        @Override
        public Optional<Panel> of(ProblemFile problem, Officer officer) {
            return officer.holds(Post.TREASURY)
                    ? Optional.empty()
                    : Optional.of(new Panel(
                            "binder", "binder.title", ORDER, TEMPLATE, "/problems/" + problem.number() + "/binder"));
        }
    }

    @Component
    static class OfProject implements ProjectPanel {
        @Override
        public Optional<Panel> of(ProjectSummary project, Officer officer) {
            return officer.holds(Post.TREASURY)
                    ? Optional.empty()
                    : Optional.of(new Panel("binder", "binder.title", ORDER, TEMPLATE, project.href() + "/binder"));
        }
    }
}
