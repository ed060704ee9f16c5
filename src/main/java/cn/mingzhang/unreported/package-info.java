/**
 * 零报告之后的发现: what came to light, by a comparison or by others, of a unit whose head had signed for that time that there was
 * nothing. It is listed for a person of the discipline side to judge; what he holds to be unreported becomes a problem of DU-03.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "lists",
            "money",
            "people",
            "problems",
            "projects",
            "refusals",
            "sheets",
            "sources"
        })
@NullMarked
package cn.mingzhang.unreported;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
