package cn.mingzhang.letters;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.Lamp;
import cn.mingzhang.calendar.OfficeClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 换灯: one letter's lamp looked at, in a transaction of its own. A change is written down; what it leads to is drafted with the
 * letter's history, once for each occasion.
 */
@Component
class LampTurn {
    private final LetterShelf shelf;
    private final LetterRecords records;
    private final LetterRules rules;
    private final LetterLamps lamps;
    private final Trail trail;
    private final OfficeClock clock;

    LampTurn(
            LetterShelf shelf,
            LetterRecords records,
            LetterRules rules,
            LetterLamps lamps,
            Trail trail,
            OfficeClock clock) {
        this.shelf = shelf;
        this.records = records;
        this.rules = rules;
        this.lamps = lamps;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public boolean look(Letter letter, LocalDate today) {
        shelf.lock(letter.id());
        var clauses = records.clauses(letter.id());
        var lamp = lamps.worst(clauses, today);
        var lit = records.lamps(letter.id());
        var colour = lamp.colour().name();
        var before = lit.isEmpty() ? "GREEN" : lit.get(lit.size() - 1).colour();
        if (colour.equals(before)) {
            return false;
        }
        var why = lamps.view(lamp, Locale.CHINESE).words();
        records.lit(letter.id(), new LetterRecords.Lamp(lit.size() + 1, today, colour, why));
        trail.note(
                Actor.SYSTEM,
                "LETTER_LAMP",
                letter.subject(),
                List.of(new Change(
                        "letters.lamp",
                        "#lamp." + before.toLowerCase(Locale.ROOT),
                        "#lamp." + colour.toLowerCase(Locale.ROOT))),
                why,
                clock.now());
        if (lamp.colour() == Lamp.Colour.YELLOW || lamp.colour() == Lamp.Colour.RED) {
            var times = 1
                    + (int) lit.stream()
                            .filter(one -> one.colour().equals(colour))
                            .count();
            rules.consequences(today).stream()
                    .filter(rule -> rule.colour().equals(colour) && rule.times() == times)
                    .forEach(rule -> follow(letter, rule, clauses, today));
        }
        return true;
    }

    /** 拟下一件: the next letter, with what has been done so far; a person looks at it before it goes anywhere. */
    private void follow(Letter letter, LetterRules.Consequence consequence, List<Clause> clauses, LocalDate today) {
        var kind = consequence.next();
        if (kind == null || kind == LetterKind.REMINDER && letter.kind() == LetterKind.REMINDER) {
            return;
        }
        var open = clauses.stream()
                .filter(clause -> clause.state() == ClauseState.WAITING)
                .toList();
        var rule = rules.of(kind, letter.side(), today);
        var due = today.plusDays(rule.replyDays());
        var text = new NewLetter(
                "关于《" + letter.kind().title() + "》（" + letter.number() + "）未办结事项的"
                        + (kind == LetterKind.REMINDER ? "提醒" : "督办"),
                letter.text().addresseeUnitId(),
                letter.text().addressee(),
                history(letter),
                state(open),
                rule.basis(),
                open.stream()
                        .map(clause -> new NewLetter.Asked(clause.demand(), due))
                        .toList(),
                letter.text().reportBack(),
                letter.text().cc(),
                letter.text().contact(),
                letter.text().phone(),
                letter.text().problemIds());
        var occasion = consequence.colour() + "-" + consequence.times();
        shelf.add(kind, letter.side(), text, null, letter.id(), occasion, today, clock.now())
                .ifPresent(id -> {
                    trail.note(
                            Actor.SYSTEM,
                            "LETTER_FOLLOWED",
                            letter.subject(),
                            List.of(new Change("letters.next", null, kind.title())),
                            consequence.measure(),
                            clock.now());
                    records.superseded(letter.id(), kind).forEach(draft -> drop(draft, kind, today));
                });
    }

    /** A reminder that nobody has sent says nothing beside a notice; what somebody has written on stays his to decide. */
    private void drop(long draft, LetterKind by, LocalDate today) {
        var why = "已改拟" + by.title();
        records.drop(draft, why, today, clock.now());
        shelf.move(draft, LetterState.DROPPED, null, null);
        trail.note(
                Actor.SYSTEM,
                "LETTER_DROP",
                new Subject(Letter.KIND, "" + draft),
                List.of(new Change("letters.state", "#letters.state.DRAFT", "#letters.state.DROPPED")),
                why,
                clock.now());
    }

    private String history(Letter letter) {
        var told = records.steps(letter.id()).stream()
                .filter(step -> step.step().equals("EXTEND") || step.step().equals("RETURN"))
                .map(step -> day(step.happenedOn()) + "第" + step.clause() + "项"
                        + (step.step().equals("EXTEND") ? "延期至" + day(step.untilOn()) : "答复被退回")
                        + "（" + step.remark() + "）")
                .collect(Collectors.joining("；"));
        return letter.issuer() + "于" + day(letter.issuedOn()) + "发出《"
                + letter.kind().title() + "》（" + letter.number() + "），" + day(letter.servedOn()) + "送达，共"
                + letter.clauses() + "项。" + (told.isEmpty() ? "" : told + "。");
    }

    private static String state(List<Clause> open) {
        return open.stream()
                .map(clause -> "第" + clause.ordinal() + "项应于" + day(clause.dueOn()) + "前办结"
                        + (clause.extensions() == 0 ? "" : "（已延期" + clause.extensions() + "次）") + "，至今未获认可的答复")
                .collect(Collectors.joining("；", "", "。"));
    }

    private static String day(@Nullable LocalDate day) {
        return Dates.day(day, Locale.CHINESE);
    }
}
