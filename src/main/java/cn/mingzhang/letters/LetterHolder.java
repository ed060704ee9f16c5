package cn.mingzhang.letters;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who sees a letter sees its paper, its receipt and what came back. */
@Component
class LetterHolder implements EvidenceHolder {
    private final Letters letters;
    private final LetterRights rights;
    private final OfficeClock clock;

    LetterHolder(Letters letters, LetterRights rights, OfficeClock clock) {
        this.letters = letters;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Letter.KIND;
    }

    @Override
    public HolderRef holderFor(long id, Officer officer) {
        return of(letters.seen(id, officer, clock.today()));
    }

    @Override
    public Optional<SeenFiles> seenBy(Officer officer) {
        return LetterRights.reads(officer)
                ? Optional.of(new SeenFiles(
                        "EXISTS (SELECT 1 FROM letter l WHERE l.id = f.holder_id AND " + LetterRights.VISIBLE + ")",
                        rights.parameters(officer)))
                : Optional.empty();
    }

    static HolderRef of(Letter letter) {
        return new HolderRef(Letter.KIND, letter.id(), letter.subject());
    }
}
