package cn.mingzhang.demo;

import cn.mingzhang.evidence.Upload;
import cn.mingzhang.institutions.InstitutionDesk;
import cn.mingzhang.institutions.NewInstitution;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The institutions made in the two years, each for the problems of one class that were in the ledger by then. */
@Component
@Profile("replay")
class InstitutionReplay {
    private final InstitutionDesk desk;
    private final Registry registry;
    private final JdbcClient sql;

    InstitutionReplay(InstitutionDesk desk, Registry registry, JdbcClient sql) {
        this.desk = desk;
        this.registry = registry;
        this.sql = sql;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        return List.of(
                deed(LocalDate.of(2020, 11, 16), "人防工程审批管理办法", "达市人防〔2020〕38号", "FE", cast),
                deed(LocalDate.of(2021, 9, 13), "易地建设费征收核定双人复核制度", "达市人防〔2021〕27号", "OM", cast),
                deed(LocalDate.of(2021, 12, 20), "规划许可与人防审批信息共享办法", "达市人防〔2021〕41号", "OM", cast));
    }

    private Replay.Deed deed(LocalDate on, String name, String document, String group, Function<String, Officer> cast) {
        return new Replay.Deed(on, () -> {
            var unit =
                    registry.unitByCode(DemoCast.CITY_OFFICE, on).orElseThrow().id();
            var problems = sql.sql("SELECT id FROM problem WHERE class_group = :group AND responsible_unit_id = :unit"
                            + " AND signatures > 0 ORDER BY id LIMIT 3")
                    .param("group", group)
                    .param("unit", unit)
                    .query(Long.class)
                    .list();
            try (var paper = Upload.of(document + ".pdf", DemoPaper.pdf("INSTITUTION " + on))) {
                desk.enter(
                        new NewInstitution(name, document, unit, on.minusDays(3), "", problems),
                        paper,
                        cast.apply("rectifier"));
            }
        });
    }
}
