package cn.mingzhang.petition;

import cn.mingzhang.compartment.OpeningReason;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.reporting.Writer;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A report with everything that can hang on one, for tests. */
@Component
@Profile("test")
public class Petitioner {
    private final Writer writer;
    private final PetitionDesk desk;
    private final Dialogue dialogue;
    private final IdentityDesk identities;
    private final HandedDesk handed;
    private final CarryingDesk carrying;

    Petitioner(
            Writer writer,
            PetitionDesk desk,
            Dialogue dialogue,
            IdentityDesk identities,
            HandedDesk handed,
            CarryingDesk carrying) {
        this.writer = writer;
        this.desk = desk;
        this.dialogue = dialogue;
        this.identities = identities;
        this.handed = handed;
        this.carrying = carrying;
    }

    public void everything(Officer petition, Officer keeper, Officer inspector) {
        writer.report("某事", "某名");
        var newest = ListQuery.of("/petition", Map.of("size", new String[] {"10"}), Reports.SORTS);
        var number = desk.list(newest, petition).reports().rows().get(0).number();
        desk.open(number, OpeningReason.HANDLING, petition);
        dialogue.say(number, Dialogue.Kind.ANSWER, "收到", petition);
        identities.ask(number, IdentityReason.PROTECT, petition);
        identities.answer(identities.waiting(keeper).get(0).id(), true, keeper);
        var entry = new TriageEntry(inspector, "", "", null, null, "某项目");
        desk.sign(number, 1, ReportStep.TO_LEDGER, entry, petition);
        handed.take(number, inspector);
        carrying.take(List.of(new CarryingDesk.File("x.mzr", new byte[] {1})), petition);
    }
}
