/** 招标采购登记: how works, equipment and services were bought: method, agency, bidders, winner, amount. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "imports",
            "money",
            "lists",
            "people",
            "projects",
            "refusals",
            "sheets"
        })
@NullMarked
package cn.mingzhang.procurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
