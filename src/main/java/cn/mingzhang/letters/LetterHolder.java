package cn.mingzhang.letters;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import org.springframework.stereotype.Component;

/** Who sees a letter sees its paper, its receipt and what came back. */
@Component
class LetterHolder implements EvidenceHolder {
    private final Letters letters;
    private final OfficeClock clock;

    LetterHolder(Letters letters, OfficeClock clock) {
        this.letters = letters;
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

    static HolderRef of(Letter letter) {
        return new HolderRef(Letter.KIND, letter.id(), letter.subject());
    }
}
