package cn.mingzhang.imports;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be brought in. */
@Component
class ImportKinds {
    private final List<ImportKind> all;

    ImportKinds(List<ImportKind> all) {
        this.all = all.stream().sorted(Comparator.comparing(ImportKind::group)).toList();
    }

    List<ImportKind> openTo(Officer officer) {
        return all.stream().filter(kind -> kind.isOpenTo(officer)).toList();
    }

    /** Whether a job may be confirmed with these refusals. */
    boolean isConfirmable(ImportJob job) {
        return job.hasSomethingToWrite()
                && (job.refusals() == 0
                        || all.stream().noneMatch(kind -> kind.name().equals(job.kind()) && kind.isWhole()));
    }

    ImportKind named(String name, Officer officer) {
        return openTo(officer).stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotVisible("import of " + name));
    }
}
