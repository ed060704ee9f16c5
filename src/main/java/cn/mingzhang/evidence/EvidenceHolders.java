package cn.mingzhang.evidence;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the record whether its files may be seen. Of what may not be seen nothing is said, not even that its kind is unknown. */
@Component
class EvidenceHolders {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    private final Map<String, EvidenceHolder> byKind;

    EvidenceHolders(ObjectProvider<EvidenceHolder> holders) {
        byKind = holders.orderedStream()
                .collect(Collectors.toUnmodifiableMap(EvidenceHolder::kind, Function.identity()));
    }

    HolderRef visible(String kind, long id, Officer officer) {
        return of(kind).holderFor(id, officer);
    }

    StoredFile visible(StoredFile file, Officer officer) {
        var holder = of(file.holderKind()).holderFor(file.holderId(), officer);
        if (!shows(holder, file, officer)) {
            throw new NotVisible("file " + file.id());
        }
        return file;
    }

    boolean shows(HolderRef holder, StoredFile file, Officer officer) {
        return shows(holder, file.slot(), officer);
    }

    boolean shows(HolderRef holder, String slot, Officer officer) {
        return of(holder.kind()).shows(holder, slot, officer);
    }

    /** What may be seen of each kind; each kind's parameters under names of their own. */
    Map<String, EvidenceHolder.SeenFiles> seenBy(Officer officer) {
        var seen = new TreeMap<String, EvidenceHolder.SeenFiles>();
        byKind.forEach((kind, holder) -> holder.seenBy(officer).ifPresent(those -> {
            var prefix = kind.replace('-', '_') + "_";
            var parameters = new HashMap<String, Object>();
            those.parameters().forEach((name, value) -> parameters.put(prefix + name, value));
            seen.put(
                    kind,
                    new EvidenceHolder.SeenFiles(
                            PARAMETER.matcher(those.sql()).replaceAll(":" + prefix + "$1"), parameters));
        }));
        return seen;
    }

    private EvidenceHolder of(String kind) {
        var holder = byKind.get(kind);
        if (holder == null) {
            throw new NotVisible("files of " + kind);
        }
        return holder;
    }
}
