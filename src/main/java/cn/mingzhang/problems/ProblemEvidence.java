package cn.mingzhang.problems;

import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.NotVisible;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A problem's files: who sees the problem sees them, but for what stays with the discipline side; 财政 sees vouchers only. */
@Component
class ProblemEvidence implements EvidenceHolder {
    private static final Set<Post> DISCIPLINE = Set.of(Post.RESIDENT, Post.SUPERVISOR, Post.CLUE_KEEPER);

    private final Problems problems;
    private final LedgerRights rights;

    ProblemEvidence(Problems problems, LedgerRights rights) {
        this.problems = problems;
        this.rights = rights;
    }

    @Override
    public String kind() {
        return ProblemFacts.KIND;
    }

    @Override
    public HolderRef holderFor(long id, Officer officer) {
        return problems.findById(id)
                .flatMap(known -> problems.visible(known.number().value(), rights.visible(officer)))
                .map(ProblemFacts::holder)
                .orElseThrow(() -> new NotVisible("problem " + id));
    }

    @Override
    public boolean shows(HolderRef holder, String slot, Officer officer) {
        if (startsWith(slot, "screening", "finding")) {
            return officer.holdsAny(DISCIPLINE);
        }
        return !rights.visible(officer).moneyOnly() || startsWith(slot, "payment", "money");
    }

    @Override
    public Optional<SeenFiles> seenBy(Officer officer) {
        if (!LedgerRights.reads(officer)) {
            return Optional.empty();
        }
        var visible = rights.visible(officer);
        var slots = (officer.holdsAny(DISCIPLINE) ? "" : " AND f.slot !~ '^(screening|finding)'")
                + (visible.moneyOnly() ? " AND f.slot ~ '^(payment|money)'" : "");
        return Optional.of(new SeenFiles(
                "EXISTS (SELECT 1 FROM problem p WHERE p.id = f.holder_id AND " + visible.sql() + ")" + slots,
                Map.of("units", visible.unitArray())));
    }

    private static boolean startsWith(String slot, String... beginnings) {
        return Stream.of(beginnings).anyMatch(slot::startsWith);
    }
}
