package cn.mingzhang.spending;

import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import java.util.List;
import org.springframework.stereotype.Component;

/** Purposes that wait for their second person. Shown only when there is one. */
@Component
class SpendingWaiting implements Waiting, Awaiting {
    static final String PURPOSES = "purposes";
    private static final int SHOWN = 5;

    private final Purposes purposes;
    private final SpendingWords words;

    SpendingWaiting(Purposes purposes, SpendingWords words) {
        this.purposes = purposes;
        this.words = words;
    }

    List<Purpose> open(Officer officer) {
        return purposes.all().stream()
                .filter(purpose -> SpendingLedger.answers(purpose, officer))
                .toList();
    }

    @Override
    public List<Bucket> on(Officer officer) {
        if (!SpendingLedger.mayAnswer(officer)) {
            return List.of();
        }
        var open = open(officer);
        if (open.isEmpty()) {
            return List.of();
        }
        var lines = open.stream()
                .limit(SHOWN)
                .map(purpose -> new Line(
                        "" + purpose.id(),
                        purpose.name(),
                        "" + purpose.proposerName(),
                        null,
                        "/fees/spending/purposes/" + purpose.id() + "/answers/new"))
                .toList();
        return List.of(new Bucket(
                PURPOSES,
                words.of("waiting.purposes"),
                open.size(),
                lines,
                "/fees/spending/purposes?bucket=" + PURPOSES,
                17,
                false));
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return SpendingLedger.mayAnswer(officer)
                ? List.of(new Rows(
                        "fees", true, "SELECT 1 FROM spending_purpose WHERE state = 'PROPOSED' AND proposer_id <> :me"))
                : List.of();
    }
}
