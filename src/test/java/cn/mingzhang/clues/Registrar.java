package cn.mingzhang.clues;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.OpeningReason;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Level;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The only way tests make a clue: {@code keeper} registers it, {@code inspector} comes on the list with him. */
@Component
@Profile("test | proof")
public class Registrar {
    /** A name that stands nowhere else: where it is found, it leaked. */
    public static final String MARKER = "欧阳标记人";

    /** A scan that an upload would be taken for; the marker stands in it as well. */
    public static final byte[] SCAN = ("%PDF-1.4\n1 0 obj\n<</Title (" + MARKER + ")>>\nendobj\nstartxref\n9\n%%EOF\n")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final ClueDesk desk;
    private final TransferDesk transfers;
    private final Registry registry;
    private final OfficeClock clock;
    private final Cast cast;

    Registrar(ClueDesk desk, TransferDesk transfers, Registry registry, OfficeClock clock) {
        this.desk = desk;
        this.transfers = transfers;
        this.registry = registry;
        this.clock = clock;
        this.cast = Cast.of(registry, clock);
    }

    public Officer officer(String login) {
        return cast.officer(login);
    }

    /** @param logins officers named in it, beside the marker */
    public String register(String... logins) {
        var named = new java.util.ArrayList<>(List.of(new NewClue.Named(MARKER, null)));
        Arrays.stream(logins).map(this::officer).forEach(one -> named.add(new NewClue.Named(one.name(), one.id())));
        var clue = new NewClue(
                ClueKind.NEGLECT,
                ClueSource.INSPECTION,
                "市委巡察办",
                "达巡移〔2021〕3号",
                Level.MUNICIPAL,
                Secrecy.INTERNAL,
                clock.today().minusDays(3),
                cast.unit(DemoCast.CITY_OFFICE),
                AccusedRank.TOWNSHIP_LEADER,
                null,
                officer("inspector"),
                named);
        return desk.register(clue, officer("keeper"));
    }

    /** Sent today in one letter: so many clues about one unit. */
    public void sendAbout(cn.mingzhang.people.Unit unit, Level level, int clues) {
        var numbers = java.util.stream.Stream.generate(() -> desk.register(
                        new NewClue(
                                ClueKind.NEGLECT,
                                ClueSource.INSPECTION,
                                "市委巡察办",
                                "",
                                level,
                                Secrecy.INTERNAL,
                                clock.today(),
                                unit,
                                AccusedRank.STAFF,
                                null,
                                officer("inspector"),
                                List.of()),
                        officer("keeper")))
                .limit(clues)
                .toList();
        var today = clock.today();
        var letter = transfers.prepare(
                new NewTransfer(numbers, "市纪委监委第五审查调查室", 3, today.plusDays(7), today.plusDays(90)), officer("keeper"));
        transfers.sign(letter, 0, TransferStep.APPROVE, TransferEntry.EMPTY, officer("inspector"));
        transfers.sign(
                letter, 1, TransferStep.SEND, new TransferEntry(today, "", MARKER, null, List.of()), officer("keeper"));
    }

    /** Sent, answered and with its receipt scanned. */
    public String handOver(String clue) {
        var today = clock.today();
        var keeper = officer("keeper");
        var number = transfers.prepare(
                new NewTransfer(List.of(clue), "市纪委监委第五审查调查室", 3, today.plusDays(7), today.plusDays(90)), keeper);
        transfers.sign(number, 0, TransferStep.APPROVE, TransferEntry.EMPTY, officer("inspector"));
        transfers.sign(number, 1, TransferStep.SEND, new TransferEntry(today, "", MARKER, null, List.of()), keeper);
        transfers.file(number, ScanSlot.LETTER, cn.mingzhang.evidence.Scan.of(MARKER + ".pdf", SCAN), keeper);
        transfers.sign(
                number,
                2,
                TransferStep.RECEIPT,
                new TransferEntry(today, "达纪回〔2021〕1号", MARKER, ReceiptPlan.ACCEPTED, List.of()),
                keeper);
        transfers.sign(
                number,
                3,
                TransferStep.ANSWER,
                new TransferEntry(today, "达纪反〔2021〕1号", "", null, List.of(ClueResult.PENALISED)),
                keeper);
        return number;
    }

    /** The names in it, as its keeper reads them today. */
    public List<String> read(String clue) {
        desk.open(clue, OpeningReason.HANDLING, officer("keeper"));
        return desk.read(clue, officer("keeper")).orElseThrow().named();
    }
}
