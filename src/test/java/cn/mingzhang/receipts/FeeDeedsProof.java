package cn.mingzhang.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.MovableClock;
import cn.mingzhang.collection.AgreementRoad;
import cn.mingzhang.database.DatabaseAccess;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code -Dproof.deeds} (2,000) random deeds through the real ledgers on a real database: assess, assess anew, receive, allocate,
 * reverse, refund, annul, agree and end what is not kept; also such as must be refused. What was done is kept a second time beside it. At the end a row is falsified
 * behind the guards: who does not see that proves nothing.
 */
@CommittedTest
@Tag("proof")
@DisplayName("随意操作真实的账")
class FeeDeedsProof {
    private static final int DEEDS = Integer.getInteger("proof.deeds", 2_000);
    private static final int PROJECTS = Integer.getInteger("proof.projects", 20);
    private static final long SEED = Long.getLong("proof.seed", 20_210_101L);

    @Autowired
    private ReceiptLedger books;

    @Autowired
    private FeeRoad road;

    @Autowired
    private AgreementRoad agreements;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DatabaseAccess access;

    private final Random random = new Random(SEED);
    private final List<String> projects = new ArrayList<>();
    private final List<String> enforced = new ArrayList<>();
    private final List<String> receipts = new ArrayList<>();
    private Yuan received = Yuan.ZERO;
    private Yuan allocated = Yuan.ZERO;
    private Yuan refunded = Yuan.ZERO;
    private Yuan voided = Yuan.ZERO;
    private int done;
    private int refused;
    private int agreed;
    private int breached;

    @AfterEach
    void theClockIsPutBack() {
        clock.reset();
    }

    @Test
    void thePartsAreTheWhole() throws Exception {
        // What others left in the same database counts too.
        received = sum("SELECT sum(amount) FROM receipt");
        allocated = sum("SELECT sum(amount) FROM receipt_entry WHERE kind = 'ALLOCATION'");
        refunded = sum("SELECT sum(amount) FROM receipt_entry WHERE kind = 'REFUND'");
        voided = sum("SELECT sum(amount) FROM receipt_entry WHERE kind = 'VOID'");
        for (int n = 0; n < PROJECTS; n++) {
            projects.add(road.project("随意" + n));
        }
        enforced.addAll(projects.subList(0, Math.max(1, PROJECTS / 4)));
        enforced.forEach(project -> road.assessed(project, "500"));
        agreements.enforced(enforced);
        for (int n = 1; n <= DEEDS; n++) {
            try {
                act();
                done++;
            } catch (Unfit | Conflict no) {
                refused++;
            }
            if (n % 500 == 0 || n == DEEDS) {
                assertThat(broken()).as("seed " + SEED + ", deed " + n).isEmpty();
            }
        }
        System.out.printf(
                "%,d random deeds: %,d done, %,d refused; %,d agreements, %,d not kept; received %s = allocated %s + refunded %s + void %s + free%n",
                DEEDS, done, refused, agreed, breached, received, allocated, refunded, voided);
        assertThat(done).isGreaterThan(DEEDS / 4);
        assertThat(refused).isGreaterThan(DEEDS / 50);
        assertThat(agreed).isPositive();
        orderDoesNotMatter();
        theCanaryIsCaught();
    }

    private void act() {
        switch (random.nextInt(12)) {
            case 0 -> assess();
            case 1, 2 -> receive();
            case 3, 4, 5, 6 -> allocate();
            case 7 -> reverse();
            case 8 -> refund();
            case 9 -> annul();
            case 10 -> agree();
            default -> breach();
        }
    }

    private void assess() {
        road.assessed(any(projects), "" + (1 + random.nextInt(500)));
    }

    private void receive() {
        var amount = Yuan.ofFen(1 + random.nextLong(30_000_000));
        var receipt = books.enter(
                new NewReceipt(
                        road.cityId(),
                        Voucher.TREASURY_ENTRY,
                        "随意 " + random.nextInt(DEEDS),
                        road.today(),
                        amount,
                        "某公司",
                        NewReceipt.Source.HAND,
                        "",
                        null),
                road.officer("treasury"));
        receipts.add(receipt.number());
        received = received.plus(amount);
    }

    private void allocate() {
        var amount = Yuan.ofFen(random.nextLong(10_000_000) - 10);
        books.allocate(any(receipts), any(projects), amount, road.officer("feeclerk"));
        allocated = allocated.plus(amount);
    }

    private void reverse() {
        var number = any(receipts);
        var booked = books.seen(number, road.officer("treasury")).booked();
        if (booked.isEmpty()) {
            throw new Conflict("nothing to reverse");
        }
        var entry = any(booked).entry();
        books.reverse(number, entry.id(), "随意", road.officer("treasury"));
        if (entry.kind() == EntryKind.ALLOCATION) {
            allocated = allocated.minus(entry.amount());
        } else {
            refunded = refunded.minus(entry.amount());
        }
    }

    private void refund() {
        var amount = Yuan.ofFen(random.nextLong(5_000_000) - 10);
        books.refund(any(receipts), amount, "随意", road.officer("treasury"));
        refunded = refunded.plus(amount);
    }

    private void annul() {
        var number = any(receipts);
        books.annul(number, "随意", road.officer("treasury"));
        voided = voided.plus(books.seen(number, road.officer("treasury")).amount());
    }

    private void agree() {
        agreements.agree(any(enforced), random);
        agreed++;
    }

    private void breach() {
        agreements.breach(any(enforced));
        breached++;
    }

    private <T> T any(List<T> of) {
        if (of.isEmpty()) {
            throw new Conflict("none yet");
        }
        return of.get(random.nextInt(of.size()));
    }

    /** What does not hold: what the database adds up to, beside what was done; and what no single row may be. */
    private List<String> broken() {
        var broken = new ArrayList<String>();
        equal(broken, "received", received, "SELECT sum(amount) FROM receipt");
        equal(broken, "allocated", allocated, "SELECT sum(amount) FROM receipt_entry WHERE kind = 'ALLOCATION'");
        equal(broken, "refunded", refunded, "SELECT sum(amount) FROM receipt_entry WHERE kind = 'REFUND'");
        equal(broken, "void", voided, "SELECT sum(amount) FROM receipt_entry WHERE kind = 'VOID'");
        none(broken, "the tally of fees is not what the books say", "SELECT fee_tally_differs()");
        none(broken, "a receipt gives more than it has", """
                SELECT count(*) FROM receipt r WHERE (SELECT coalesce(sum(e.amount), 0) FROM receipt_entry e WHERE e.receipt_id = r.id)
                       NOT BETWEEN 0 AND r.amount""");
        none(broken, "a voucher counts twice", """
                SELECT count(*) FROM (SELECT 1 FROM receipt r WHERE NOT EXISTS (SELECT 1 FROM receipt_entry e WHERE e.receipt_id = r.id AND e.kind = 'VOID')
                 GROUP BY r.voucher, r.voucher_number HAVING count(*) > 1) x""");
        none(broken, "an entry is undone twice, or by another amount", """
                SELECT count(*) FROM receipt_entry e JOIN receipt_entry x ON x.reverses_id = e.id
                 WHERE x.amount <> -e.amount OR e.reverses_id IS NOT NULL""");
        none(broken, "more was allocated than was ever payable", """
                SELECT count(*) FROM project p WHERE (SELECT coalesce(sum(e.amount), 0) FROM receipt_entry e WHERE e.project_id = p.id)
                       NOT BETWEEN 0 AND (SELECT coalesce(max(a.payable), 0) FROM fee_assessment a WHERE a.project_id = p.id)""");
        none(broken, "an agreement's instalments are not its principal", """
                SELECT count(*) FROM collection_agreement a WHERE a.principal <>
                       (SELECT sum(i.amount) FROM collection_instalment i WHERE i.agreement_id = a.id)""");
        none(broken, "two agreements run on one fee", """
                SELECT count(*) FROM (SELECT 1 FROM collection_agreement a
                 WHERE NOT EXISTS (SELECT 1 FROM collection_agreement_end e WHERE e.agreement_id = a.id)
                 GROUP BY a.project_id HAVING count(*) > 1) x""");
        enforced.stream()
                .filter(project -> !agreements.isWhole(project))
                .forEach(project -> broken.add("what is missing of the instalments is not what is owed: " + project));
        none(
                broken,
                "an assessment's parts are not its whole",
                "SELECT count(*) FROM fee_assessment WHERE assessed <> reduced + payable");
        return broken;
    }

    private void equal(List<String> broken, String what, Yuan said, String query) {
        var found = sum(query);
        if (!found.equals(said)) {
            broken.add(what + ": the database says " + found + ", done was " + said);
        }
    }

    private Yuan sum(String query) {
        return sql.sql(query).query((row, n) -> Yuan.ofFen(row.getLong(1))).single();
    }

    private void none(List<String> broken, String what, String query) {
        var found = sql.sql(query).query(Long.class).single();
        if (found > 0) {
            broken.add(what + ": " + found);
        }
    }

    private void orderDoesNotMatter() {
        for (var number : receipts) {
            var receipt = books.seen(number, road.officer("treasury"));
            var mixed = new ArrayList<>(
                    receipt.booked().stream().map(Receipt.Booked::entry).toList());
            Collections.shuffle(mixed, random);
            assertThat(new Purse(receipt.amount(), mixed).free())
                    .isEqualTo(receipt.purse().free());
        }
    }

    private void theCanaryIsCaught() throws Exception {
        try (var owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var work = owner.createStatement()) {
            work.execute("ALTER TABLE receipt_entry DISABLE TRIGGER USER");
            assertThat(
                            work.executeUpdate(
                                    "UPDATE receipt_entry SET amount = amount + 1 WHERE id = (SELECT min(id) FROM receipt_entry WHERE amount > 0)"))
                    .isEqualTo(1);
            assertThat(broken()).as("one fen too much").isNotEmpty();
            work.execute(
                    "UPDATE receipt_entry SET amount = amount - 1 WHERE id = (SELECT min(id) FROM receipt_entry WHERE amount > 0)");
            work.execute("ALTER TABLE receipt_entry ENABLE TRIGGER USER");
        }
        assertThat(broken()).isEmpty();
    }
}
