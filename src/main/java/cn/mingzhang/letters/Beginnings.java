package cn.mingzhang.letters;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemBriefs;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.screening.OmissionBriefs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a new letter begins with: nothing, a problem, or an omission that screening found; and the problems that it names. */
@Component
class Beginnings {
    private final LetterDrafts drafts;
    private final ProblemLedger ledger;
    private final ProblemBriefs briefs;
    private final OmissionBriefs omissions;
    private final OfficeClock clock;

    Beginnings(
            LetterDrafts drafts,
            ProblemLedger ledger,
            ProblemBriefs briefs,
            OmissionBriefs omissions,
            OfficeClock clock) {
        this.drafts = drafts;
        this.ledger = ledger;
        this.briefs = briefs;
        this.omissions = omissions;
        this.clock = clock;
    }

    LetterForm of(LetterKind kind, @Nullable String problem, @Nullable Long finding, Officer officer) {
        var rule = drafts.rule(kind, LetterDrafts.side(kind, officer));
        var due = clock.today().plusDays(rule.replyDays());
        if (finding != null) {
            return ofOmission(omissions.of(finding, officer), rule, due, officer);
        }
        if (problem != null && !problem.isBlank()) {
            return ofProblem(ledger.file(number(problem), officer), rule, due, officer);
        }
        return form("", null, "", "", "", rule, List.of(), "", officer);
    }

    private LetterForm ofProblem(ProblemFile file, LetterRules.Rule rule, LocalDate due, Officer officer) {
        var asked = List.of(new LetterForm.AskedForm("核实" + file.number() + "号问题，查明原因，限期整改到位", due));
        return form(
                "关于" + file.number() + "号问题整改的建议",
                file.unitId(),
                "",
                file.description(),
                "",
                rule,
                asked,
                file.number().value(),
                officer);
    }

    private static LetterForm ofOmission(
            OmissionBriefs.Brief omission, LetterRules.Rule rule, LocalDate due, Officer officer) {
        var bureau = omission.bureaus().isEmpty() ? "" : omission.bureaus().get(0);
        return form(
                "关于“" + omission.title() + "”许可核发把关的提醒",
                null,
                bureau,
                omission.description(),
                "下列许可核发时没有人防审批意见：" + String.join("；", omission.issued()) + "。",
                rule,
                List.of(
                        new LetterForm.AskedForm("核实该项目许可核发时没有人防审批意见的原因，书面说明", due),
                        new LetterForm.AskedForm("健全许可核发前核对人防审批意见的办法，书面回复", due)),
                "",
                officer);
    }

    private static LetterForm form(
            String title,
            @Nullable Long unit,
            String addressee,
            String facts,
            String findings,
            LetterRules.Rule rule,
            List<LetterForm.AskedForm> asked,
            String problems,
            Officer officer) {
        return new LetterForm(
                        title,
                        unit,
                        addressee,
                        facts,
                        findings,
                        rule.basis(),
                        asked,
                        "",
                        "",
                        officer.name(),
                        "",
                        problems)
                .spacious();
    }

    /** @throws Unfit for a number that this officer sees no problem under */
    List<Long> problems(LetterForm form, Officer officer) {
        var ids = new ArrayList<Long>();
        for (var word : Objects.requireNonNullElse(form.problems(), "").split("[\\s,，、;；]+")) {
            if (word.isBlank()) {
                continue;
            }
            try {
                ids.add(ledger.file(number(word), officer).id());
            } catch (NotVisible | IllegalArgumentException unknown) {
                throw new Unfit("problems", "letters.error.problem", word);
            }
        }
        return ids.stream().distinct().toList();
    }

    String numbers(NewLetter text, Officer officer) {
        return briefs.byIds(text.problemIds(), officer).stream()
                .map(ProblemBriefs.Brief::number)
                .collect(Collectors.joining(" "));
    }

    List<ProblemBriefs.Brief> briefs(NewLetter text, Officer officer) {
        return briefs.byIds(text.problemIds(), officer);
    }

    private static ProblemNumber number(String word) {
        return new ProblemNumber(
                Arrays.stream(word.strip().split("\\s+")).findFirst().orElse(""));
    }
}
