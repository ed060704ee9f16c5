package cn.mingzhang.paper;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.PaperSigning;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of papers show. */
@Component
@Transactional(readOnly = true)
class PaperPages {
    private final PaperDesk desk;
    private final PaperSigning signing;
    private final ProblemLedger ledger;
    private final FileCabinet cabinet;
    private final Registry registry;
    private final PaperWords words;

    PaperPages(
            PaperDesk desk,
            PaperSigning signing,
            ProblemLedger ledger,
            FileCabinet cabinet,
            Registry registry,
            PaperWords words) {
        this.desk = desk;
        this.signing = signing;
        this.ledger = ledger;
        this.cabinet = cabinet;
        this.registry = registry;
        this.words = words;
    }

    PaperPage page(ProblemNumber number, Paper paper, Officer officer) {
        var file = ledger.file(number, officer);
        var why = desk.voided(number, paper, officer).orElse(null);
        var prepares = PaperRights.prepares(paper.act(), file, officer);
        var here = "/problems/" + number + "/prints/" + paper.id();
        return new PaperPage(
                number.value(),
                file.description(),
                paper.code(),
                words.of(why == null ? "paper.state." + paper.state() : "paper.state.VOID"),
                why == null ? tone(paper.state()) : "warn",
                why == null ? null : words.of("paper.void." + why),
                why != null && prepares ? anew(file, officer) : null,
                why == null && prepares && paper.awaitsRecord() && officer.id() != paper.officerId()
                        ? here + "/record"
                        : null,
                paper.state() == Paper.State.RECORDED && PaperRights.compares(paper, officer)
                        ? here + "/verdict"
                        : null,
                record(paper),
                scan(paper),
                sheet(number, paper, officer));
    }

    static String tone(Paper.State state) {
        return switch (state) {
            case PRINTED -> "info";
            case RECORDED -> "warn";
            case CONFIRMED -> "good";
            case REJECTED -> "bad";
        };
    }

    /** Where the step that is open now is printed, if he may prepare it. */
    static @Nullable String anew(ProblemFile file, Officer officer) {
        return PaperSigning.stepOnPaper(file)
                .filter(step -> PaperRights.prepares(step, file, officer))
                .map(step -> "/problems/" + file.number() + "/prints/new?step=" + step)
                .orElse(null);
    }

    private List<Fact> record(Paper paper) {
        var facts = new ArrayList<Fact>();
        var entry = paper.entry();
        if (entry != null) {
            facts.add(words.fact("paper.signedOn", Dates.day(entry.signedOn())));
            facts.add(words.fact("paper.conclusion", conclusion(entry.returnsTo())));
            facts.add(words.fact("paper.remark", entry.remark()));
            facts.add(words.fact(
                    "paper.recorder",
                    words.of("paper.by", entry.recorderName(), entry.recorderUnit(), Dates.day(entry.recordedOn()))));
        }
        var verdict = paper.verdict();
        if (verdict != null) {
            facts.add(words.fact(
                    verdict.confirmed() ? "paper.confirmer" : "paper.rejecter",
                    words.of("paper.by", verdict.officerName(), verdict.officerUnit(), Dates.day(verdict.on()))));
            if (!verdict.confirmed()) {
                facts.add(words.fact("paper.reason", verdict.reason()));
            }
        }
        return facts;
    }

    private String conclusion(@Nullable Stage returnsTo) {
        return returnsTo == null
                ? words.of("paper.agreed")
                : words.of("paper.returned", words.of("closure.stage." + returnsTo));
    }

    /** What may stand on the paper: that he agrees, or where else the file goes. */
    List<Option> conclusions(ProblemNumber number, Officer officer) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.of("paper.agreed")));
        signing.returns(number, officer)
                .forEach(stage -> options.add(new Option(stage.value(), words.of("paper.returned", stage.label()))));
        return options;
    }

    private PaperPage.@Nullable Scan scan(Paper paper) {
        if (paper.entry() == null) {
            return null;
        }
        var file = cabinet.find(paper.entry().scan());
        return new PaperPage.Scan(file.id().toString(), file.name(), file.kind().isPicture());
    }

    private PaperSheet sheet(ProblemNumber number, Paper paper, Officer officer) {
        var content = signing.content(paper.content());
        return new PaperSheet(
                words.zh("paper.sheet.title", words.zh("closure.step." + paper.act())),
                paper.subjectNumber(),
                paper.code(),
                content.shorts(),
                content.talls().stream().filter(fact -> !fact.value().isBlank()).toList(),
                signing.signedBefore(number, paper.afterSignature(), officer),
                paper.officerName(),
                words.zh("people.post." + paper.officerPost()),
                paper.officerUnit(),
                paper.digest(),
                labels(paper));
    }

    private PaperSheet.Words labels(Paper paper) {
        return new PaperSheet.Words(
                words.zh("paper.sheet.opinion"),
                words.zh("paper.sheet.hint"),
                words.zh("paper.sheet.signature"),
                words.zh("paper.sheet.date"),
                words.zh("paper.sheet.frozen", Integer.toString(paper.subjectVersion())),
                words.zh(
                        "paper.sheet.printed",
                        Dates.day(paper.printedOn(), Locale.CHINESE),
                        paper.printerUnit(),
                        paper.printerName(),
                        Integer.toString(paper.ordinal())),
                words.zh("paper.sheet.rule"));
    }

    /** A void one can only be rejected. */
    List<Option> choices(PaperPage page) {
        var reject = new Option("REJECT", words.of("paper.verdict.reject"));
        return page.voided() != null
                ? List.of(reject)
                : List.of(
                        new Option(
                                "CONFIRM",
                                words.of("paper.verdict.confirm", page.sheet().signer())),
                        reject);
    }

    List<Option> signers(PaperSigning.Matter matter, Officer printer) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.of("paper.signer.choose")));
        matter.signers().stream()
                .filter(officer -> officer.id() != printer.id())
                .forEach(officer -> options.add(new Option(
                        Long.toString(officer.id()),
                        officer.name() + " · " + officer.unit().name())));
        return options;
    }

    /** What the step asks and this signer does not meet, as far as the reader may know it: then nobody is sent to him in vain. */
    List<ChecklistLine> lacks(PaperSigning.Matter matter, @Nullable Long signerId, Officer reader) {
        return matter.signers().stream()
                .filter(officer -> Long.valueOf(officer.id()).equals(signerId))
                .flatMap(signer -> signing
                        .checklist(
                                matter.file().number(),
                                new PaperSigning.OnPaper(matter.step(), null, ""),
                                signer,
                                reader)
                        .stream())
                .filter(line -> !line.met())
                .toList();
    }

    /** Everything the step asks of the one who signed, before it is confirmed. */
    List<ChecklistLine> checklist(ProblemNumber number, Paper paper, Officer reader) {
        return signing.onward(number, reader)
                .filter(matter -> matter.step().name().equals(paper.act()))
                .map(matter -> signing.checklist(number, PaperDesk.signed(paper, matter), signer(paper), reader))
                .orElse(List.of());
    }

    private Officer signer(Paper paper) {
        return registry.officer(paper.officerId(), paper.printedOn());
    }

    List<Fact> facts(ProblemFile file, String act) {
        return List.of(
                words.fact("problem.number", file.number().value()),
                words.fact("problem.description", file.description()),
                words.fact("paper.act", words.of("closure.step." + act)),
                words.fact("problem.stage", words.of("closure.stage." + file.stage())));
    }

    List<Fact> facts(Paper paper) {
        return List.of(
                words.fact("paper.act", words.of("closure.step." + paper.act())),
                words.fact("paper.signer", paper.officerName() + " · " + paper.officerUnit()),
                words.fact("paper.printedOn", Dates.day(paper.printedOn())),
                words.fact("paper.printer", paper.printerName() + " · " + paper.printerUnit()));
    }
}
