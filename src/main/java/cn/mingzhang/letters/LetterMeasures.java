package cn.mingzhang.letters;

import cn.mingzhang.calendar.OfficeClock;
import java.util.List;
import org.springframework.stereotype.Component;

/** 可以采取的措施: what the lamps that a letter has had so far give reason to. It proposes; a person decides. */
@Component
class LetterMeasures {
    private final LetterRules rules;
    private final LetterRecords records;
    private final LetterWords words;
    private final OfficeClock clock;

    LetterMeasures(LetterRules rules, LetterRecords records, LetterWords words, OfficeClock clock) {
        this.rules = rules;
        this.records = records;
        this.words = words;
        this.clock = clock;
    }

    record Line(String lamp, String measure, String source, String change) {}

    List<Line> of(Letter letter) {
        var lit = records.lamps(letter.id());
        return rules.consequences(clock.today()).stream()
                .filter(rule -> lit.stream()
                                .filter(lamp -> lamp.colour().equals(rule.colour()))
                                .count()
                        >= rule.times())
                .map(this::line)
                .toList();
    }

    List<Line> all() {
        return rules.consequences(clock.today()).stream().map(this::line).toList();
    }

    private Line line(LetterRules.Consequence rule) {
        return new Line(
                words.of("lamp.times." + rule.colour(), rule.times()),
                rule.measure(),
                words.of(rule.verified() ? "source.verified" : "source.open", rule.source()),
                "/letters/rules/new?colour=" + rule.colour() + "&times=" + rule.times());
    }
}
