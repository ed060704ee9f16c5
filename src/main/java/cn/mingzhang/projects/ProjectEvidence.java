package cn.mingzhang.projects;

import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import java.util.Map;
import java.util.Optional;
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

    @Override
    public Optional<SeenFiles> seenBy(Officer officer) {
        var scope = rights.scope(officer);
        return Rights.reads(officer)
                ? Optional.of(new SeenFiles(
                        "EXISTS (SELECT 1 FROM project p WHERE p.id = f.holder_id AND (:everything OR p.unit_id = ANY (:units)))",
                        Map.of("everything", scope.everything(), "units", scope.unitArray())))
                : Optional.empty();
    }

    static HolderRef holder(Project project) {
        return new HolderRef(KIND, project.id(), ProjectRegister.subject(project.number()));
    }
}
