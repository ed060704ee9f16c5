package cn.mingzhang.collection;

import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.people.Officer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the ladder into words: all its rungs, which may come next, and what each asks. */
@Component
class LadderPages {
    private final CollectionWords say;

    LadderPages(CollectionWords say) {
        this.say = say;
    }

    List<CollectionPage.Next> next(Situation now, Officer officer) {
        return now.next().stream().map(next -> next(now, next, officer)).toList();
    }

    private CollectionPage.Next next(Situation now, Rung rung, Officer officer) {
        var lines = checklist(now, rung, officer);
        var his = rung.clause().isOpenTo(officer, now.project().unitId());
        return new CollectionPage.Next(
                say.of(rung),
                say.ofAny("people.post." + rung.clause().by()),
                his ? "/collection/" + now.project().number() + "/rungs/" + rung : null,
                lines.stream().allMatch(ChecklistLine::met),
                lines);
    }

    /** Live; what is filled in on the form is not asked before. */
    List<ChecklistLine> checklist(Situation now, Rung rung, Officer officer) {
        var attempt = now.attempt(officer, false, "");
        return rung.clause().conditions().stream()
                .filter(condition -> !condition.isAskedInTheForm())
                .filter(condition -> condition != Condition.NOT_THE_ASSESSOR
                        || rung.clause().isOpenTo(officer, now.project().unitId()))
                .map(condition -> line(condition, condition.isMet(attempt), now))
                .toList();
    }

    ChecklistLine line(Condition condition, boolean met, Situation now) {
        return new ChecklistLine(
                met, say.of("condition." + condition + (met ? ".met" : "")), met ? null : mend(condition, now));
    }

    private static @Nullable String mend(Condition condition, Situation now) {
        var base = "/collection/" + now.project().number();
        if (condition.anchor() == null || condition.isAskedInTheForm()) {
            return null;
        }
        return condition == Condition.ASSESSED
                ? "/projects/" + now.project().number()
                : base + "#" + (condition.anchor().equals("service") ? "papers" : "holds");
    }

    List<CollectionPage.Ladder> rungs(Situation now) {
        var here = now.file().rung();
        return Arrays.stream(Rung.values())
                .map(rung -> new CollectionPage.Ladder(
                        say.of(rung),
                        say.ofAny("people.post." + rung.clause().by()),
                        rung.clause().clock() == null ? "" : clock(rung.clause().clock(), now),
                        rung.clause().ground(),
                        rung == here,
                        rung != here && now.file().count(rung) > 0))
                .toList();
    }

    private String clock(TermName name, Situation now) {
        if (name == TermName.TALK) {
            return say.of("term.TALK");
        }
        var term = now.terms().of(name);
        return say.of("amount." + term.unit(), term.amount()) + (term.verified() ? "" : say.of("unverified.after"));
    }
}
