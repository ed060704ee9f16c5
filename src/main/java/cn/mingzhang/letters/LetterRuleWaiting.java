package cn.mingzhang.letters;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import java.util.List;
import org.springframework.stereotype.Component;

/** Changed rules that wait for another person's answer. */
@Component
class LetterRuleWaiting implements Waiting, Awaiting {
    private static final int SHOWN = 5;
    private static final int ORDER = 69;

    private final LetterRuleBook book;
    private final LetterWords words;

    LetterRuleWaiting(LetterRuleBook book, LetterWords words) {
        this.book = book;
        this.words = words;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        if (!LetterRuleDesk.answers(officer)) {
            return List.of();
        }
        var waiting = book.all().stream()
                .filter(line -> LetterRuleDesk.answers(line, officer))
                .toList();
        return List.of(new Bucket(
                LetterRuleBook.BUCKET,
                words.of("waiting." + LetterRuleBook.BUCKET),
                waiting.size(),
                waiting.stream()
                        .limit(SHOWN)
                        .map(line -> new Line(
                                Dates.iso(line.validFrom()),
                                line.reason(),
                                line.proposerName(),
                                null,
                                "/letters/rules/changes/" + line.id()))
                        .toList(),
                "/letters/rules/changes?bucket=" + LetterRuleBook.BUCKET,
                ORDER,
                false));
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return LetterRuleDesk.answers(officer)
                ? List.of(new Rows("letters", true, "SELECT 1 " + LetterRuleBook.WAITING))
                : List.of();
    }
}
