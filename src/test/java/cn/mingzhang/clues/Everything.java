package cn.mingzhang.clues;

import cn.mingzhang.accountability.Sanctioner;
import cn.mingzhang.compartment.OpeningReason;
import cn.mingzhang.database.DatabaseAccess;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.petition.Petitioner;
import cn.mingzhang.witness.ClueOutcome;
import cn.mingzhang.witness.Road;
import cn.mingzhang.witness.ScreeningDesk;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Every kind of row that the compartment can hold, once: a table without a line here makes {@link WallTest} red. */
@Component
@Profile("test")
class Everything {
    private final Registrar registrar;
    private final Sanctioner sanctioner;
    private final ClueDesk desk;
    private final ClearanceDesk clearances;
    private final Registry registry;
    private final Road road;
    private final ScreeningDesk screenings;
    private final DatabaseAccess access;
    private final Petitioner petitioner;
    private boolean there;

    Everything(
            Registrar registrar,
            Sanctioner sanctioner,
            ClueDesk desk,
            ClearanceDesk clearances,
            Registry registry,
            Road road,
            ScreeningDesk screenings,
            DatabaseAccess access,
            Petitioner petitioner) {
        this.registrar = registrar;
        this.sanctioner = sanctioner;
        this.desk = desk;
        this.clearances = clearances;
        this.registry = registry;
        this.road = road;
        this.screenings = screenings;
        this.access = access;
        this.petitioner = petitioner;
    }

    synchronized void isThere() {
        if (!there) {
            there = true;
            ofAClue();
            sanctioner.propose();
            var person = sanctioner.hold("某甲", "");
            sanctioner.open(person, OpeningReason.HANDLING);
            screened();
            confirmed();
            overdue();
            petitioner.everything(
                    registrar.officer("petition"), registrar.officer("keeper"), registrar.officer("inspector"));
            carriedElsewhere();
        }
    }

    /** With its steps, its transfer and the person held to account. */
    void ofAClue() {
        var number = registrar.register();
        desk.open(number, OpeningReason.HANDLING, registrar.officer("keeper"));
        registrar.handOver(number);
        sanctioner.publish(sanctioner.hold(Registrar.MARKER, number), "某");
        var handler = new StepEntry(registrar.officer("inspector").id(), null, null, "");
        desk.sign(number, 0, ClueStep.ASSIGN, handler, registrar.officer("keeper"));
    }

    private void screened() {
        var number = road.rectifying();
        screenings.handOver(number, "达纪移1号", "", registrar.officer("inspector"));
        var keeper = registrar.officer("keeper");
        var waiting = Objects.requireNonNull(screenings.waiting(number, keeper));
        screenings.answer(number, waiting, ClueOutcome.SETTLED, road.today(), keeper);
    }

    private void confirmed() {
        var reset = registrar.officer("resident2");
        registry.resetPassword(registrar.officer("secadmin").actor(), reset.id(), "遗忘口令");
        clearances.confirm(reset.id(), registrar.officer("inspector"));
        registry.setPassword(registrar.officer("sysadmin").actor(), reset.id(), DemoCast.PASSWORD);
    }

    /** By hand: no clock has run out on the first day. */
    private void overdue() {
        byHand("INSERT INTO sealed.clock_noted (kind, holder_id, due_on, recorded_at)"
                + " VALUES ('RECEIPT', gen_random_uuid(), DATE '2021-01-01', TIMESTAMPTZ '2021-01-02 00:00Z')");
    }

    /** By hand: what only the public page writes where it runs alone. */
    private void carriedElsewhere() {
        byHand("INSERT INTO sealed.carried_out (package_id, file_name, digest, carried_on)"
                + " SELECT id, 'x', sha256('x'), DATE '2021-01-01' FROM sealed.report_package LIMIT 1");
        byHand(
                "INSERT INTO sealed.answers_in (file_name, digest, taken, carried_on) VALUES ('x', sha256('x'), 0, DATE '2021-01-01')");
    }

    private void byHand(String statement) {
        try (var owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var run = owner.createStatement()) {
            run.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
