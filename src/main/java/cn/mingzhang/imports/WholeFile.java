package cn.mingzhang.imports;

import cn.mingzhang.people.Officer;
import org.springframework.stereotype.Component;

/** A file taken in at once, for who cannot wait: the replay. The same deeds as on the pages, one after the other. */
@Component
public class WholeFile {
    private final ImportKinds kinds;
    private final ImportDesk desk;
    private final ImportWork work;

    WholeFile(ImportKinds kinds, ImportDesk desk, ImportWork work) {
        this.kinds = kinds;
        this.desk = desk;
        this.work = work;
    }

    /** @return the number of the import */
    public long take(String kind, String name, byte[] content, Officer officer) {
        long job = desk.receive(kinds.named(kind, officer), name, content, officer);
        work.run(job);
        var judged = desk.seen("" + job, officer);
        desk.confirm(judged, judged.version());
        work.run(job);
        return job;
    }
}
