package cn.mingzhang.projects;

import cn.mingzhang.people.Officer;
import java.util.List;

/** 相关记录: a capability that has records about a project shows them on its page by answering as a bean. */
public interface ProjectRelated {

    /** Those that this officer may see, newest first. */
    List<RelatedLine> of(long projectId, Officer officer);
}
