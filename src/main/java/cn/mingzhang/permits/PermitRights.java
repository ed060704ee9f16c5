package cn.mingzhang.permits;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Scope;
import cn.mingzhang.projects.ProjectDirectory;
import org.springframework.stereotype.Component;

/** Who reads the lists (whoever reads the register, within his scope) and who takes them in. */
@Component
public class PermitRights {
    private static final Post[] RECEIVERS = {Post.REVIEWER, Post.GROUP_OFFICE, Post.RESIDENT, Post.SUPERVISOR};

    private final ProjectDirectory directory;

    PermitRights(ProjectDirectory directory) {
        this.directory = directory;
    }

    public static boolean receives(Officer officer) {
        return officer.holdsAny(RECEIVERS);
    }

    public Scope scope(Officer officer) {
        return directory.scope(officer);
    }
}
