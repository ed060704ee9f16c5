package cn.mingzhang.screening;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.matching.Pairs;
import cn.mingzhang.people.Registry;
import cn.mingzhang.permits.PermitCards;
import cn.mingzhang.permits.PermitLists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The long work of a run, in one transaction: whoever kills it half-way finds nothing of it, and it begins again. */
@Component
public class ComparisonWork {
    private static final Logger LOG = LoggerFactory.getLogger(ComparisonWork.class);

    private final ComparisonRuns runs;
    private final PermitCards permits;
    private final PermitLists lists;
    private final Register register;
    private final RuleData data;
    private final Pairs pairs;
    private final FindingBook findings;
    private final OtherSides others;
    private final Reductions reductions;
    private final Registry registry;
    private final Trail trail;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    ComparisonWork(
            ComparisonRuns runs,
            PermitCards permits,
            PermitLists lists,
            Register register,
            RuleData data,
            Pairs pairs,
            FindingBook findings,
            OtherSides others,
            Reductions reductions,
            Registry registry,
            Trail trail,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.permits = permits;
        this.lists = lists;
        this.register = register;
        this.data = data;
        this.pairs = pairs;
        this.findings = findings;
        this.others = others;
        this.reductions = reductions;
        this.registry = registry;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does what the run waits for; asked again after a crash, it begins anew. */
    public void run(long id) {
        try {
            transaction.executeWithoutResult(on -> {
                var run = runs.locked(id).orElseThrow();
                if (run.isRunning()) {
                    compare(run);
                }
            });
        } catch (RuntimeException failed) {
            LOG.error("screening run {} failed", id, failed);
            transaction.executeWithoutResult(on -> runs.failed(id, "screening.failed"));
        }
    }

    private void compare(Run run) {
        var today = clock.today();
        var rows = permits.since(run.since());
        var known = register.all();
        var parameters = data.parameters(today);
        var comparison = new Comparison(rows, known, pairs.answers(), data.obligation(), parameters);
        runs.progress(run.id(), 0, rows.size());
        var outcome = comparison.run(done -> runs.progress(run.id(), done, rows.size()));
        var all = new ArrayList<>(outcome.findings());
        var compared = others.compare(known, comparison.cases(), parameters);
        compared.forEach(side -> all.addAll(side.findings()));
        all.addAll(Concentrations.of(all, known, reductions.all(), parameters));
        findings.store(run.id(), all);
        findings.store(
                run.id(), outcome.open().stream().map(ComparisonWork::question).toList(), today);
        pairs.ask(run.id(), outcome.asked().stream().map(ComparisonWork::pair).toList());
        runs.progress(run.id(), rows.size(), rows.size());
        runs.done(run.id(), inputs(known.size(), compared), counts(run, rows.size(), outcome, all.size()), clock.now());
        var officer = registry.officer(run.officerId(), today);
        trail.note(
                officer.actor(),
                "SCREENING_DONE",
                new Subject("screening-run", "" + run.id()),
                List.of(
                        new Change("screening.count.rows", null, "" + rows.size()),
                        new Change("screening.count.findings", null, "" + all.size()),
                        new Change(
                                "screening.count.asked",
                                null,
                                "" + outcome.asked().size())),
                "",
                clock.now());
    }

    private static FindingBook.Question question(Open open) {
        var lead = open.of().lead().orElseThrow();
        return new FindingBook.Question(
                lead.id(),
                lead.unitId(),
                open.questions().stream().map(Enum::name).toList());
    }

    private static Pairs.NewPair pair(Asked asked) {
        return new Pairs.NewPair(
                asked.permit().kind().name(),
                asked.permit().number(),
                asked.project().id(),
                asked.permit().id(),
                asked.permit().unitId(),
                asked.match().pass(),
                asked.match().score());
    }

    /** What went in: every list with its digest, how many projects the register had, and the other registers. */
    private List<Run.Input> inputs(int projects, List<OtherSide.Compared> compared) {
        var inputs = new ArrayList<Run.Input>();
        lists.all().stream()
                .filter(list -> list.rows() > 0)
                .forEach(list -> inputs.add(new Run.Input(
                        list.kind().name(),
                        list.file(),
                        list.sha256(),
                        list.rows(),
                        list.firstOn() + " / " + list.lastOn())));
        inputs.add(new Run.Input("REGISTER", "", "", projects, ""));
        compared.forEach(side -> inputs.add(side.input()));
        return inputs;
    }

    private Map<String, Integer> counts(Run run, int rows, Comparison.Outcome outcome, int found) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("rows", rows);
        counts.put("cases", outcome.cases());
        counts.put("matched", outcome.matched());
        outcome.passes().forEach((pass, times) -> counts.put("pass." + pass, times));
        counts.put("notOwed", outcome.notOwed());
        counts.put("findings", found);
        counts.put("asked", outcome.asked().size());
        counts.put("questions", outcome.open().size());
        var difference = findings.difference(run.id());
        counts.put("fresh", difference.fresh());
        counts.put("gone", difference.gone());
        counts.put("still", difference.still());
        return counts;
    }
}
