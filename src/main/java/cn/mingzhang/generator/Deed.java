package cn.mingzhang.generator;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One transaction of the story, with the entries it leaves in the trail. */
record Deed(Instant at, List<Note> notes) {

    record Note(Actor actor, String deed, Subject subject, String changes, String remark) {}

    static Deed at(Instant moment) {
        return new Deed(moment, new ArrayList<>(2));
    }
}
