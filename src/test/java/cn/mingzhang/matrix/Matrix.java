package cn.mingzhang.matrix;

import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.demo.DemoCast.Member;
import cn.mingzhang.people.Post;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Compares what the application answers with what the table says, cell by cell. */
final class Matrix {
    private final Asking asking;
    private final Table table;
    private final List<String> red = new ArrayList<>();
    private int cells;

    Matrix(Asking asking, Table table) {
        this.asking = asking;
        this.table = table;
    }

    int cells() {
        return cells;
    }

    /** Cells that are not as the table has them, in words. */
    List<String> red() {
        return red;
    }

    /** One cell of somebody signed in; answers the posts in which he came past, to be weighed against the line. */
    Set<Post> member(Address address, Samples.Sample sample, Member who) {
        var line = table.line(address);
        var answer = asking.ask(address.method(), sample.path(), who.login(), Asking.State.SIGNED_IN);
        cells++;
        var foreign = line.unit()
                && isCounty(who)
                && !sample.unit().isEmpty()
                && !sample.unit().equals(who.unit());
        if (answer == Answer.FAULT) {
            if (!isErrorPage(address)) {
                say(address, sample, who.login(), answer, "no fault");
            }
        } else if (foreign && answer != Answer.UNSEEN) {
            say(address, sample, who.login(), answer, "UNSEEN: another unit's record");
        } else if (!line.allows(who.posts()) && !answer.isRefusal()) {
            say(address, sample, who.login(), answer, "a refusal: his posts are not in the line");
        }
        return answer == Answer.PAST ? EnumSet.copyOf(who.posts()) : EnumSet.noneOf(Post.class);
    }

    /** One cell of who is not let in at all: a stranger, half in, or his account closed. */
    void stranger(Address address, Samples.Sample sample, String login, Asking.State state) {
        var answer = asking.ask(address.method(), sample.path(), login, state);
        cells++;
        if (answer == Answer.FAULT && !isErrorPage(address)) {
            say(address, sample, login + " " + state, answer, "no fault");
        } else if (answer != Answer.DOOR && !table.line(address).open()) {
            say(address, sample, login + " " + state, answer, "the door");
        }
    }

    /** Asked without an error it shows the fault it is there to show. */
    private static boolean isErrorPage(Address address) {
        return address.pattern().equals("/error");
    }

    /** Somebody whom the line names: whatever else he lacks, it is not the post. */
    void allowed(Address address, Samples.Sample sample, Member who) {
        var answer = asking.ask(address.method(), sample.path(), who.login(), Asking.State.SIGNED_IN);
        cells++;
        if (answer == Answer.WRONG_POST || answer == Answer.FAULT || answer == Answer.DOOR) {
            say(address, sample, who.login(), answer, "no refusal of his posts");
        }
    }

    private void say(Address address, Samples.Sample sample, String who, Answer answer, String wanted) {
        red.add(address + " (" + sample.path() + ") as " + who + ": " + answer + ", wanted " + wanted);
    }

    private static boolean isCounty(Member who) {
        return who.unit().equals(DemoCast.COUNTY_OFFICE);
    }
}
