package cn.mingzhang.unreported;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.people.Waiting;
import java.util.List;
import org.springframework.stereotype.Component;

/** What came to light after a 零报告 and nobody has judged yet, on the desk of those who do. */
@Component
class UnreportedWaiting implements Waiting, Awaiting {
    private static final String BUCKET = "unreported";
    private static final int ORDER = 50;
    private static final int SHOWN = 5;

    private final Suspicions suspicions;
    private final Scopes scopes;
    private final UnreportedWords words;
    private final OfficeClock clock;

    UnreportedWaiting(Suspicions suspicions, Scopes scopes, UnreportedWords words, OfficeClock clock) {
        this.suspicions = suspicions;
        this.scopes = scopes;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        if (!UnreportedDesk.judges(officer)) {
            return List.of();
        }
        var waiting = suspicions.waiting(scopes.of(officer, clock.today()), SHOWN);
        var lines = waiting.first().stream()
                .map(one -> new Line(
                        one.later().code(),
                        one.later().title(),
                        words.of(
                                "waiting.line",
                                one.report().unitName(),
                                Dates.iso(one.report().signedOn())),
                        null,
                        "/unreported/" + one.key()))
                .toList();
        return List.of(new Bucket(
                BUCKET, words.of("waiting"), waiting.total(), lines, "/unreported?bucket=" + BUCKET, ORDER, false));
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return UnreportedDesk.judges(officer)
                ? List.of(new Rows(
                        "screening",
                        true,
                        Suspicions.waitingRows(scopes.of(officer, clock.today()).everything())))
                : List.of();
    }
}
