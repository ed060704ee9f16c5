package cn.mingzhang.letters;

import cn.mingzhang.calendar.LawfulTerms;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** 文书的答复期限 on the page of all terms: as each kind of letter has it in force. */
@Component
class LetterLawful implements LawfulTerms {
    private final LetterRules rules;
    private final LetterWords words;

    LetterLawful(LetterRules rules, LetterWords words) {
        this.rules = rules;
        this.words = words;
    }

    @Override
    public List<Line> on(LocalDate day) {
        return rules.all(day).stream()
                .map(rule -> new Line(
                        words.of("title"),
                        words.of("kind", rule.kind()) + " · " + words.of("side", rule.side()),
                        words.ofAny("terms.unit.DAYS", rule.replyDays()),
                        rule.validFrom(),
                        rule.source(),
                        rule.verified(),
                        "/letters/rules"))
                .toList();
    }
}
