/** 项目: the register of construction projects with their permits and civil-defense decisions. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "database",
            "money",
            "lists",
            "people",
            "evidence",
            "refusals",
            "sheets",
            "imports"
        })
@NullMarked
package cn.mingzhang.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
