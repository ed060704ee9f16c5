package cn.mingzhang.evidence;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the record whether its files may be seen. Of what may not be seen nothing is said, not even that its kind is unknown. */
@Component
class EvidenceHolders {

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
        return of(holder.kind()).shows(holder, file.slot(), officer);
    }

    private EvidenceHolder of(String kind) {
        var holder = byKind.get(kind);
        if (holder == null) {
            throw new NotVisible("files of " + kind);
        }
        return holder;
    }
}
