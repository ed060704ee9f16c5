package cn.mingzhang.demo;

import static cn.mingzhang.people.Post.*;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.people.NewOfficer;
import cn.mingzhang.people.NewUnit;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.UnitKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fixed small cast of the demo and of every test: always the same people in the same units. All names are invented. */
public final class DemoCast {
    public static final String PASSWORD = "Mingzhang-2021";

    /** Everybody is in place well before the first problem. */
    public static final LocalDate SINCE = LocalDate.of(2019, 1, 1);

    /** Unit codes. */
    public static final String CITY_OFFICE = "RF-511700";

    public static final String COUNTY_OFFICE = "RF-511724";
    public static final String COMMISSION = "JW";
    public static final String SECOND_ROOM = "JW-2";
    public static final String CASE_ROOM = "JW-AJ";
    public static final String PETITION_ROOM = "JW-XF";
    public static final String RESIDENT_GROUP = "JW-PZ";
    public static final String LEADING_GROUP = "LDXZ";
    public static final String GROUP_OFFICE_UNIT = "LDXZ-BGS";
    public static final String FINANCE = "CZ";
    public static final String INFORMATION = "XX";

    /** @param posts in the officer's own unit, but 组长 and 副组长, which are held in the leading group */
    public record Member(String login, String name, String unit, List<Post> posts) {}

    // spotless:off
    public static final List<Member> MEMBERS = List.of(
            new Member("rectifier",  "张明远", CITY_OFFICE,       List.of(RECTIFIER)),
            new Member("head",       "罗开平", CITY_OFFICE,       List.of(UNIT_HEAD, GROUP_LEADER)),
            new Member("reviewer",   "谭素琴", CITY_OFFICE,       List.of(REVIEWER)),
            new Member("feeclerk",   "何小满", CITY_OFFICE,       List.of(FEE_CLERK)),
            new Member("county",     "廖长根", COUNTY_OFFICE,     List.of(RECTIFIER, FEE_CLERK)),
            new Member("countyhead", "蒋立夏", COUNTY_OFFICE,     List.of(UNIT_HEAD)),
            new Member("resident",   "李慎行", RESIDENT_GROUP,    List.of(RESIDENT)),
            new Member("resident2",  "杜若兰", RESIDENT_GROUP,    List.of(RESIDENT)),
            new Member("deputy",     "王守正", RESIDENT_GROUP,    List.of(GROUP_DEPUTY)),
            new Member("inspector",  "周知非", SECOND_ROOM,       List.of(SUPERVISOR)),
            new Member("inspector2", "冯见微", SECOND_ROOM,       List.of(SUPERVISOR)),
            new Member("keeper",     "许缄言", CASE_ROOM,         List.of(CLUE_KEEPER)),
            new Member("petition",   "唐听雨", PETITION_ROOM,     List.of(PETITION_DESK)),
            new Member("office",     "秦文牍", GROUP_OFFICE_UNIT, List.of(GROUP_OFFICE)),
            new Member("leader",     "陆致远", COMMISSION,        List.of(LEADERSHIP)),
            new Member("treasury",   "金有余", FINANCE,           List.of(TREASURY)),
            new Member("sysadmin",   "沈机杼", INFORMATION,       List.of(SYSTEM_ADMIN)),
            new Member("secadmin",   "严防微", INFORMATION,       List.of(SECURITY_ADMIN)),
            new Member("auditor",    "白纪实", INFORMATION,       List.of(AUDIT_ADMIN)));
    // spotless:on

    private final Registry registry;
    private final Map<String, Long> units = new HashMap<>();

    private DemoCast(Registry registry) {
        this.registry = registry;
    }

    /** Enters units, officers, posts and passwords through the registry, once. */
    public static void enter(Registry registry) {
        if (registry.byLogin("rectifier", SINCE).isEmpty()) {
            var cast = new DemoCast(registry);
            cast.openUnits();
            MEMBERS.forEach(cast::appoint);
            MEMBERS.forEach(cast::grant);
        }
    }

    private void openUnits() {
        open(CITY_OFFICE, "达州市人民防空办公室", UnitKind.CIVIL_DEFENSE, "511700", null);
        registry.divisions(SINCE).stream()
                .filter(division -> division.kind() == cn.mingzhang.people.DivisionKind.COUNTY)
                .forEach(county -> open(
                        "RF-" + county.code(),
                        county.name() + "人民防空办公室",
                        UnitKind.CIVIL_DEFENSE,
                        county.code(),
                        CITY_OFFICE));
        open(COMMISSION, "达州市纪委监委", UnitKind.DISCIPLINE, "511700", null);
        open(SECOND_ROOM, "市纪委监委第二监察室", UnitKind.DISCIPLINE, "511700", COMMISSION);
        open(CASE_ROOM, "市纪委监委案件监督管理室", UnitKind.DISCIPLINE, "511700", COMMISSION);
        open(PETITION_ROOM, "市纪委监委信访室", UnitKind.DISCIPLINE, "511700", COMMISSION);
        open(RESIDENT_GROUP, "市纪委监委派驻纪检监察组", UnitKind.RESIDENT_GROUP, "511700", COMMISSION);
        open(LEADING_GROUP, "人防行业治理工作领导小组", UnitKind.LEADING_GROUP, "511700", null);
        open(GROUP_OFFICE_UNIT, "领导小组办公室", UnitKind.LEADING_GROUP, "511700", LEADING_GROUP);
        open(FINANCE, "达州市财政局", UnitKind.FINANCE, "511700", null);
        open(INFORMATION, "信息中心", UnitKind.INFORMATION_CENTRE, "511700", null);
    }

    private void open(
            String code,
            String name,
            UnitKind kind,
            String division,
            @org.jspecify.annotations.Nullable String superior) {
        var above = superior == null ? null : units.get(superior);
        units.put(code, registry.openUnit(Actor.SYSTEM, new NewUnit(code, name, kind, division, above), SINCE));
    }

    private void appoint(Member member) {
        var id = registry.appoint(
                Actor.SYSTEM, new NewOfficer(member.login(), member.name(), units.get(member.unit())), SINCE);
        for (var post : member.posts()) {
            if (post.needsSecondPerson()) {
                continue;
            }
            var inGroup = post == GROUP_LEADER || post == GROUP_DEPUTY;
            registry.givePost(Actor.SYSTEM, id, post, units.get(inGroup ? LEADING_GROUP : member.unit()), SINCE);
        }
        if (member.posts().stream().anyMatch(post -> post.side() == Post.Side.DISCIPLINE)) {
            watchEveryUnit(id);
        }
        registry.setPassword(Actor.SYSTEM, id, PASSWORD);
    }

    /** What opens the sealed compartment is proposed by the security administrator and confirmed by a second person. */
    private void grant(Member member) {
        for (var post : member.posts()) {
            if (post.needsSecondPerson()) {
                var officer = registry.byLogin(member.login(), SINCE).orElseThrow();
                var unit = officer.unit().id();
                registry.confirm(
                        registry.byLogin("deputy", SINCE).orElseThrow(),
                        registry.propose(
                                registry.byLogin("secadmin", SINCE).orElseThrow(),
                                officer.id(),
                                post,
                                unit,
                                SINCE,
                                "本室人员，负责该项工作"));
            }
        }
    }

    private void watchEveryUnit(long officer) {
        registry.civilDefenseUnits(SINCE).forEach(unit -> registry.assignUnit(Actor.SYSTEM, officer, unit.id(), SINCE));
    }
}
