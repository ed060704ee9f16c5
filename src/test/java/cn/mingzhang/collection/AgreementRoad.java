package cn.mingzhang.collection;

import cn.mingzhang.MovableClock;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes fees up the whole ladder until the court enforces; there agreements are signed, and ended when they are not kept. */
@Component
@Profile("test")
public class AgreementRoad {
    private final FeeRoad road;
    private final CollectionLedger ledger;
    private final ServiceDesk service;
    private final AgreementDesk agreements;
    private final Situations situations;
    private final MovableClock clock;

    AgreementRoad(
            FeeRoad road,
            CollectionLedger ledger,
            ServiceDesk service,
            AgreementDesk agreements,
            Situations situations,
            MovableClock clock) {
        this.road = road;
        this.ledger = ledger;
        this.service = service;
        this.agreements = agreements;
        this.situations = situations;
        this.clock = clock;
    }

    /** Moves the clock by more than half a year. */
    public void enforced(List<String> projects) {
        each(projects, Rung.PAYMENT_NOTICE, "feeclerk", 16);
        each(projects, Rung.URGING_NOTICE, "feeclerk", 16);
        each(projects, Rung.RECOVERY_DECISION, "head", 16);
        each(projects, Rung.STATUTORY_DEMAND, "head", 180);
        projects.forEach(project -> {
            issue(project, Rung.COURT_APPLICATION, road.officer("head"));
            record(project, Rung.COURT_ACCEPTED);
            record(project, Rung.ENFORCEMENT);
        });
    }

    private void each(List<String> projects, Rung rung, String login, int days) {
        projects.forEach(project -> {
            issue(project, rung, road.officer(login));
            serve(project);
        });
        clock.forward(days);
    }

    private void issue(String project, Rung rung, Officer officer) {
        var said = new EnumMap<Asked, String>(Asked.class);
        Asked.of(Objects.requireNonNull(rung.paper())).forEach(asked -> said.put(asked, "某某"));
        var due = CollectionLedger.statesItsTerm(rung) ? road.today().plusDays(15) : null;
        var unmet = ledger.issue(project, rung, version(project), due, said, officer);
        if (!unmet.isEmpty()) {
            throw new IllegalStateException(rung + ": " + unmet);
        }
    }

    private void serve(String project) {
        try (var scan = Upload.of("送达回证.pdf", Samples.pdf("送达"))) {
            service.serve(
                    project,
                    now(project).lastEntry().ordinal(),
                    version(project),
                    new Entry.Service(Entry.Service.Method.DIRECT, road.today(), "", "某公司", "某某", "", "", null),
                    scan,
                    road.officer("feeclerk"));
        }
    }

    private void record(String project, Rung rung) {
        try (var scan = Upload.of("裁定.pdf", Samples.pdf("送达"))) {
            ledger.record(
                    project,
                    rung,
                    version(project),
                    Issuer.COURT,
                    "某号",
                    road.today(),
                    null,
                    "",
                    scan,
                    road.officer("feeclerk"));
        }
    }

    private Situation now(String project) {
        return situations.seen(project, road.officer("leader"));
    }

    private long version(String project) {
        return now(project).file().version();
    }

    /** In two to five instalments that make up what is owed; now and then they miss it by a fen, and must be refused. */
    public void agree(String project, Random random) {
        var left = now(project).position().arrears();
        var instalments = new ArrayList<Agreement.Instalment>();
        for (int n = 2 + random.nextInt(4); n > 1; n--) {
            var amount = Yuan.ofFen(random.nextLong(Math.max(1, left.fen() / n)) + 1);
            instalments.add(new Agreement.Instalment(
                    instalments.size() + 1, road.today().plusDays(2L * (instalments.size() + 1)), amount));
            left = left.minus(amount);
        }
        var last = random.nextInt(5) == 0 ? left.plus(Yuan.ofFen(1)) : left;
        instalments.add(
                new Agreement.Instalment(instalments.size() + 1, road.today().plusDays(12), last));
        try (var scan = Upload.of("协议.pdf", Samples.pdf("协议"))) {
            agreements.sign(project, version(project), road.today(), instalments, scan, road.officer("head"));
        }
    }

    /** A day later it may be overdue. */
    public void breach(String project) {
        clock.forward(1);
        agreements.end(project, version(project), "未按期缴纳", road.officer("feeclerk"));
    }

    /** Whether what is missing of the instalments is what is owed, or all of them where more is owed than was agreed. */
    public boolean isWhole(String project) {
        var now = now(project);
        var arrears = now.position().arrears();
        var open = agreements.open(now);
        if (open == null) {
            return true;
        }
        var missing = Yuan.sum(open.standing(arrears, now.today()).stream()
                .map(Agreement.Standing::missing)
                .toList());
        return missing.equals(arrears.compareTo(open.principal()) < 0 ? arrears : open.principal());
    }
}
