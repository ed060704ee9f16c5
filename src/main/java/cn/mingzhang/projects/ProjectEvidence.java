package cn.mingzhang.projects;

import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import org.springframework.stereotype.Component;

/** A project's files: who sees the project sees them. */
@Component
class ProjectEvidence implements EvidenceHolder {

    /** All of a project's papers lie in one place; which paper it is, its name and note say. */
    static final String SLOT = "papers";

    private static final String KIND = "project";

    private final Projects projects;
    private final Rights rights;

    ProjectEvidence(Projects projects, Rights rights) {
        this.projects = projects;
        this.rights = rights;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public HolderRef holderFor(long id, Officer officer) {
        return projects.find(id, rights.scope(officer))
                .map(ProjectEvidence::holder)
                .orElseThrow(() -> new NotVisible("project " + id));
    }

    static HolderRef holder(Project project) {
        return new HolderRef(KIND, project.id(), ProjectRegister.subject(project.number()));
    }
}
