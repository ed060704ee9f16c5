package cn.mingzhang.demo;

import cn.mingzhang.education.Attendee;
import cn.mingzhang.education.EducationDesk;
import cn.mingzhang.education.EducationKind;
import cn.mingzhang.education.MaterialKind;
import cn.mingzhang.education.NewEvent;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The education of the two years: a base, a film, typical cases; the city office and one county send lists. Persons are invented. */
@Component
@Profile("replay")
class EducationReplay {
    private static final List<String> CITY = List.of(
            "罗开平 主任", "谭素琴 审核科科长", "何晓峰 工程科科员", "杜予安 指挥通信科科员", "蒲文澜 财务科科长", "冉季青 工程科副科长", "苟明远 法规科科长", "符乐山 综合科科员");
    private static final List<String> COUNTY = List.of("邹成林 主任", "雷雨田 副主任", "孟知远 工程股股长", "唐晓岚 财务股科员");

    private final EducationDesk desk;
    private final Registry registry;

    EducationReplay(EducationDesk desk, Registry registry) {
        this.desk = desk;
        this.registry = registry;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        var library = new ArrayList<Long>();
        var first = LocalDate.of(2020, 6, 18);
        var film = LocalDate.of(2021, 3, 24);
        var cases = LocalDate.of(2021, 12, 10);
        return List.of(
                new Replay.Deed(LocalDate.of(2020, 6, 10), () -> {
                    var office = cast.apply("office");
                    library.add(desk.keep(MaterialKind.BASE, "市廉政警示教育基地", "市纪委监委", "", office));
                    library.add(desk.keep(MaterialKind.FILM, "《忏悔实录》", "市纪委监委", "", office));
                    library.add(desk.keep(MaterialKind.CASE, "《警示录Ⅵ》", "市纪委监委", "公开通报的近年典型案例汇编", office));
                }),
                new Replay.Deed(
                        first.plusDays(1),
                        () -> hold(EducationKind.BASE, first, "参观市廉政警示教育基地", library.get(0), 1, cast)),
                new Replay.Deed(
                        film.plusDays(1),
                        () -> hold(EducationKind.FILM, film, "观看警示教育片《忏悔实录》", library.get(1), 2, cast)),
                new Replay.Deed(
                        cases.plusDays(3),
                        () -> hold(EducationKind.CASE, cases, "近年人防系统典型案例以案说纪", library.get(2), 1, cast)));
    }

    /** @param missing how many of the city office did not come, always the last on its list */
    private void hold(
            EducationKind kind,
            LocalDate on,
            String theme,
            long material,
            int missing,
            Function<String, Officer> cast) {
        var clerk = cast.apply("rectifier");
        var number =
                desk.hold(new NewEvent(kind, on, theme, "", unit(DemoCast.CITY_OFFICE), List.of(material), ""), clerk);
        desk.list(number, unit(DemoCast.CITY_OFFICE), people(CITY, missing), clerk);
        desk.list(number, unit(DemoCast.COUNTY_OFFICE), people(COUNTY, 0), cast.apply("county"));
        try (var files = Uploads.of(Upload.of("签到表.pdf", DemoPaper.pdf("SIGN-IN " + number)))) {
            desk.file(number, null, files, "", clerk);
        }
    }

    private static List<Attendee> people(List<String> names, int missing) {
        var people = new ArrayList<Attendee>();
        for (var at = 0; at < names.size(); at++) {
            var parts = names.get(at).split(" ");
            var came = at < names.size() - missing;
            people.add(new Attendee(parts[0], parts[1], came, came ? "" : "出差"));
        }
        return people;
    }

    private long unit(String code) {
        return registry.unitByCode(code, DemoCast.SINCE).orElseThrow().id();
    }
}
