package cn.mingzhang.demo;

import cn.mingzhang.accountability.AccountabilityReplay;
import cn.mingzhang.audit.Actor;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.clues.ClueReplay;
import cn.mingzhang.people.NewOfficer;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.UnitKind;
import cn.mingzhang.problems.ClosureDesk;
import cn.mingzhang.visits.VisitReplay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 重演: the deeds of 2020 and 2021 in the order of their days, each through the same door as in the office. */
@Component
@Profile("replay")
class Replay {
    private static final Logger log = LoggerFactory.getLogger(Replay.class);

    /** The first working day after the story; the demo begins here. */
    static final LocalDate TODAY = LocalDate.of(2022, 1, 4);

    private final Registry registry;
    private final ReplayClock clock;
    private final ClosureDesk closure;
    private final ProblemReplay problems;
    private final ProjectReplay projects;
    private final LegacyReplay legacy;
    private final ProcurementReplay procurements;
    private final SourceReplay sources;
    private final OpeningReplay opening;
    private final FeeReplay fees;
    private final ListReplay lists;
    private final CollectionReplay collection;
    private final MoneyReplay money;
    private final ClueReplay clues;
    private final AccountabilityReplay accountability;
    private final CampaignReplay campaign;
    private final DutyReplay duties;
    private final LetterReplay letters;
    private final InstructionReplay instructions;
    private final ReputeReplay repute;
    private final EducationReplay education;
    private final InstitutionReplay institutions;
    private final BriefingReplay briefings;
    private final VisitReplay visits;
    private final JdbcClient sql;
    private final Map<String, Officer> cast = new HashMap<>();

    Replay(
            Registry registry,
            ReplayClock clock,
            ClosureDesk closure,
            ProblemReplay problems,
            ProjectReplay projects,
            LegacyReplay legacy,
            ProcurementReplay procurements,
            SourceReplay sources,
            OpeningReplay opening,
            FeeReplay fees,
            ListReplay lists,
            CollectionReplay collection,
            MoneyReplay money,
            ClueReplay clues,
            AccountabilityReplay accountability,
            CampaignReplay campaign,
            DutyReplay duties,
            LetterReplay letters,
            InstructionReplay instructions,
            ReputeReplay repute,
            EducationReplay education,
            InstitutionReplay institutions,
            BriefingReplay briefings,
            VisitReplay visits,
            JdbcClient sql) {
        this.registry = registry;
        this.clock = clock;
        this.closure = closure;
        this.problems = problems;
        this.projects = projects;
        this.legacy = legacy;
        this.procurements = procurements;
        this.sources = sources;
        this.opening = opening;
        this.fees = fees;
        this.lists = lists;
        this.clues = clues;
        this.accountability = accountability;
        this.campaign = campaign;
        this.duties = duties;
        this.letters = letters;
        this.instructions = instructions;
        this.repute = repute;
        this.education = education;
        this.institutions = institutions;
        this.briefings = briefings;
        this.visits = visits;
        this.collection = collection;
        this.money = money;
        this.sql = sql;
    }

    /** One deed of the story. */
    record Deed(LocalDate on, Runnable what) {}

    void run() {
        DemoCast.enter(registry);
        enterTheOtherCounties();
        var deeds = new ArrayList<Deed>();
        deeds.addAll(projects.deeds(this::officer));
        deeds.addAll(legacy.deeds(this::officer));
        deeds.addAll(procurements.deeds(this::officer));
        deeds.addAll(fees.deeds(this::officer));
        deeds.addAll(lists.deeds(this::officer));
        deeds.addAll(collection.deeds(this::officer));
        deeds.addAll(opening.deeds(this::officer));
        var stories = Stream.of(Stories2020.all(), Stories2021.all());
        deeds.addAll(sources.deeds(stories.flatMap(List::stream).toList(), this::officer));
        deeds.addAll(problems.deeds(Stories2020.all(), this::officer));
        deeds.addAll(problems.deeds(Stories2021.all(), this::officer));
        clues.story(this::officer, DemoCast.CITY_OFFICE)
                .forEach(happening -> deeds.add(new Deed(happening.on(), happening.what())));
        deeds.addAll(money.deeds(this::officer));
        deeds.addAll(campaign.deeds(this::officer));
        deeds.addAll(duties.deeds(this::officer));
        deeds.addAll(letters.deeds(this::officer));
        deeds.addAll(instructions.deeds(this::officer));
        deeds.addAll(repute.deeds(this::officer));
        deeds.addAll(education.deeds(this::officer));
        deeds.addAll(institutions.deeds(this::officer));
        deeds.addAll(briefings.deeds(this::officer));
        visits.story(this::officer, DemoCast.COUNTY_OFFICE)
                .forEach(happening -> deeds.add(new Deed(happening.on(), happening.what())));
        accountability
                .story(this::officer, DemoCast.CITY_OFFICE, clues::number)
                .forEach((on, what) -> deeds.add(new Deed(on, what)));
        perform(deeds);
        DemoClock.set(sql, TODAY.atTime(9, 0).atZone(OfficeClock.ZONE).toInstant());
        log.info("replayed {} deeds", deeds.size());
    }

    private void perform(List<Deed> deeds) {
        deeds.sort(Comparator.comparing(Deed::on));
        for (var deed : deeds) {
            if (deed.on().isAfter(clock.today())) {
                clock.moveTo(deed.on());
                closure.endNotices();
            }
            clock.moveTo(deed.on());
            deed.what().run();
        }
        clock.moveTo(TODAY);
        closure.endNotices();
    }

    Officer officer(String login) {
        return cast.computeIfAbsent(
                login, name -> registry.byLogin(name, clock.today()).orElseThrow());
    }

    /** The county offices that the fixed cast leaves empty have people too; nobody signs in as them. */
    private void enterTheOtherCounties() {
        var names = List.of("邓守田", "曾怀谷", "彭望岳", "袁听松", "夏知秋", "龚问渠", "石敬之", "汤若水", "卢行舟", "康宁远", "向晚晴", "丁一鸣");
        var next = names.iterator();
        for (var unit : registry.civilDefenseUnits(DemoCast.SINCE)) {
            var isLeft = unit.kind() == UnitKind.CIVIL_DEFENSE
                    && !unit.code().equals(DemoCast.CITY_OFFICE)
                    && !unit.code().equals(DemoCast.COUNTY_OFFICE);
            if (isLeft) {
                appoint("r" + unit.divisionCode(), next.next(), unit.id(), Post.RECTIFIER, Post.FEE_CLERK);
                appoint("h" + unit.divisionCode(), next.next(), unit.id(), Post.UNIT_HEAD);
            }
        }
    }

    private void appoint(String login, String name, long unitId, Post... posts) {
        var id = registry.appoint(Actor.SYSTEM, new NewOfficer(login, name, unitId), DemoCast.SINCE);
        for (var post : posts) {
            registry.givePost(Actor.SYSTEM, id, post, DemoCast.SINCE);
        }
    }
}
