package cn.mingzhang.clues;

import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.people.Level;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clues of 2020 for the demo, through the desks: ten handed over, five of the city level, all answered and archived; and what lies
 * open at the turn to 2022. The names are invented and borne by nobody in the demo.
 */
@Component
@Profile("replay")
public class ClueReplay {
    private static final List<String> NAMES =
            List.of("程某一", "杜某二", "范某三", "耿某四", "侯某五", "纪某六", "柯某七", "凌某八", "莫某九", "倪某十");
    private static final ClueKind[] KINDS = {
        ClueKind.NEGLECT, ClueKind.ABUSE_OF_POWER, ClueKind.FAVOURITISM, ClueKind.NEGLECT, ClueKind.FRAUD
    };
    private static final ClueResult[] RESULTS = {
        ClueResult.HELD_TO_ACCOUNT,
        ClueResult.PENALISED,
        ClueResult.REMINDED,
        ClueResult.HELD_TO_ACCOUNT,
        ClueResult.CLEARED
    };

    /** An omitted project of the city's office, found in 2021 and open still: its last clue begins on this problem's page. */
    private static final ProblemNumber PROBLEM = new ProblemNumber("2021-0042");

    private static final int OF_THE_PROBLEM = 13;

    private final ClueDesk clues;
    private final TransferDesk transfers;
    private final ProblemLedger ledger;
    private final Registry registry;
    private final WorkingDays days;
    private final Map<Integer, String> numbers = new HashMap<>();
    private final Map<Integer, String> letters = new HashMap<>();
    private final List<Happening> story = new ArrayList<>();

    ClueReplay(ClueDesk clues, TransferDesk transfers, ProblemLedger ledger, Registry registry, WorkingDays days) {
        this.clues = clues;
        this.transfers = transfers;
        this.ledger = ledger;
        this.registry = registry;
        this.days = days;
    }

    /** One deed of the story. */
    public record Happening(LocalDate on, Runnable what) {}

    /** @param cityOffice code of the office of the city; the counties' are taken as they come */
    public List<Happening> story(Function<String, Officer> cast, String cityOffice) {
        for (var n = 1; n <= 10; n++) {
            road(n, LocalDate.of(2020, 3, 10).plusDays(17L * n), cast, cityOffice);
        }
        // Five letters of two clues each; the even ones are of the counties.
        for (var letter = 1; letter <= 5; letter++) {
            handOver(
                    letter,
                    List.of(2 * letter - 1, 2 * letter),
                    LocalDate.of(2020, 6, 15).plusDays(24L * letter),
                    cast);
        }
        register(11, LocalDate.of(2021, 12, 6), cast, cityOffice);
        on(LocalDate.of(2021, 12, 8), () -> assign(11, cast));
        register(12, LocalDate.of(2021, 12, 20), cast, cityOffice);
        register(OF_THE_PROBLEM, LocalDate.of(2021, 12, 27), cast, cityOffice);
        send(6, List.of(12), LocalDate.of(2021, 12, 21), cast);
        return List.copyOf(story);
    }

    /** The number of the n-th clue, once it has been registered. */
    public String number(int n) {
        return numbers.get(n);
    }

    private void on(LocalDate day, Runnable what) {
        story.add(new Happening(days.nextWorking(day), what));
    }

    private void register(int n, LocalDate received, Function<String, Officer> cast, String cityOffice) {
        var municipal = n % 2 == 1;
        on(received, () -> {
            var units = registry.civilDefenseUnits(received);
            var unit = units.stream()
                    .filter(one -> one.code().equals(cityOffice) == municipal)
                    .skip(municipal ? 0 : n / 2 % (units.size() - 1))
                    .findFirst()
                    .orElseThrow();
            var named =
                    n <= NAMES.size() ? List.of(new NewClue.Named(NAMES.get(n - 1), null)) : List.<NewClue.Named>of();
            numbers.put(
                    n,
                    clues.register(
                            new NewClue(
                                    KINDS[n % KINDS.length],
                                    ClueSource.values()[n % ClueSource.values().length],
                                    n % 2 == 0 ? "市委巡察办" : "市审计局",
                                    "",
                                    municipal ? Level.MUNICIPAL : Level.COUNTY,
                                    Secrecy.INTERNAL,
                                    days.nextWorking(received),
                                    unit,
                                    n % 3 == 0 ? AccusedRank.TOWNSHIP_LEADER : AccusedRank.STAFF,
                                    n == OF_THE_PROBLEM ? ledger.file(PROBLEM, cast.apply("keeper")) : null,
                                    cast.apply("inspector"),
                                    named),
                            cast.apply("keeper")));
            clues.share(numbers.get(n), cast.apply("inspector2").id(), cast.apply("keeper"));
        });
    }

    private void assign(int n, Function<String, Officer> cast) {
        var handler = new StepEntry(cast.apply("inspector2").id(), null, null, "");
        sign(n, ClueStep.ASSIGN, handler, cast.apply("keeper"));
    }

    private void road(int n, LocalDate received, Function<String, Officer> cast, String cityOffice) {
        register(n, received, cast, cityOffice);
        on(received.plusDays(4), () -> assign(n, cast));
        on(
                received.plusDays(18),
                () -> sign(n, ClueStep.OPINE, said(Disposal.INQUIRY, null, ""), cast.apply("inspector2")));
        on(received.plusDays(22), () -> sign(n, ClueStep.APPROVE, StepEntry.EMPTY, cast.apply("inspector")));
    }

    private void handOver(int letter, List<Integer> clue, LocalDate day, Function<String, Officer> cast) {
        send(letter, clue, day, cast);
        var received = day.plusDays(7);
        var keeper = cast.apply("keeper");
        on(
                received,
                () -> sign(
                        letter,
                        TransferStep.RECEIPT,
                        new TransferEntry(
                                today(received), "达纪回〔2020〕" + letter + "号", "岳某", ReceiptPlan.ACCEPTED, List.of()),
                        keeper));
        var answered = day.plusDays(55);
        on(
                answered,
                () -> sign(
                        letter,
                        TransferStep.ANSWER,
                        new TransferEntry(
                                today(answered),
                                "达纪反〔2020〕" + letter + "号",
                                "",
                                null,
                                clue.stream()
                                        .map(n -> RESULTS[n % RESULTS.length])
                                        .toList()),
                        keeper));
        for (var n : clue) {
            var result = RESULTS[n % RESULTS.length];
            on(
                    answered.plusDays(3),
                    () -> sign(n, ClueStep.CONCLUDE, said(null, result, ""), cast.apply("inspector2")));
            on(
                    answered.plusDays(6),
                    () -> sign(n, ClueStep.FEED_BACK, said(null, null, "达纪函〔2020〕" + n + "号"), keeper));
            on(answered.plusDays(9), () -> sign(n, ClueStep.ARCHIVE, StepEntry.EMPTY, keeper));
        }
    }

    private void send(int letter, List<Integer> clue, LocalDate day, Function<String, Officer> cast) {
        on(day, () -> {
            var listed = clue.stream().map(numbers::get).toList();
            var prepared = new NewTransfer(
                    listed,
                    letter % 2 == 0 ? "大竹县纪委监委" : "市纪委监委第五审查调查室",
                    8 + letter,
                    days.plus(today(day), 5),
                    day.plusMonths(3));
            letters.put(letter, transfers.prepare(prepared, cast.apply("keeper")));
            sign(letter, TransferStep.APPROVE, TransferEntry.EMPTY, cast.apply("inspector"));
            sign(
                    letter,
                    TransferStep.SEND,
                    new TransferEntry(today(day), "", "苗某", null, List.of()),
                    cast.apply("keeper"));
        });
    }

    private LocalDate today(LocalDate day) {
        return days.nextWorking(day);
    }

    private static StepEntry said(
            @org.jspecify.annotations.Nullable Disposal disposal,
            @org.jspecify.annotations.Nullable ClueResult result,
            String document) {
        return new StepEntry(null, disposal, result, document);
    }

    private void sign(int n, ClueStep step, StepEntry entry, Officer officer) {
        var number = numbers.get(n);
        clues.sign(number, clues.seen(number, officer).steps(), step, entry, officer);
    }

    private void sign(int letter, TransferStep step, TransferEntry entry, Officer officer) {
        var number = letters.get(letter);
        transfers.sign(number, transfers.seen(number, officer).steps(), step, entry, officer);
    }
}
