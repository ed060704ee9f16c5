package cn.mingzhang.collection;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.fees.FeeProjects;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.NotVisible;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sees a project's fee sees the papers of its collection. */
@Component
class CollectionHolder implements EvidenceHolder {
    private final JdbcClient sql;
    private final FeeProjects projects;
    private final Rights rights;

    CollectionHolder(JdbcClient sql, FeeProjects projects, Rights rights) {
        this.sql = sql;
        this.rights = rights;
        this.projects = projects;
    }

    @Override
    public String kind() {
        return Situation.KIND;
    }

    @Override
    public HolderRef holderFor(long id, Officer officer) {
        var number = sql.sql(
                        "SELECT p.number FROM project p JOIN collection_case c ON c.project_id = p.id WHERE p.id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotVisible("collection " + id));
        return new HolderRef(
                kind(), id, new Subject(kind(), projects.seen(number, officer).number()));
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

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section collectionInNavigation() {
            return new Section("collection", "/collection", "nav.collection", 42, Rights::reads);
        }
    }
}
