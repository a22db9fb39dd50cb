<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>BatchCard</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CalendarPart</name>
        <message numerus="yes">
            <source>Entered. Clocks of %n case(s) moved:</source>
            <translation>
                <numerusform>Entered. The clocks of %n case moved:</numerusform>
                <numerusform>Entered. The clocks of %n cases moved:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClientPapersPage</name>
        <message numerus="yes">
            <source>%n printed</source>
            <translation>
                <numerusform>%n printed</numerusform>
                <numerusform>%n printed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message numerus="yes">
            <source>%n row(s) had been on record already.</source>
            <translation>
                <numerusform>%n row had been on record already.</numerusform>
                <numerusform>%n rows had been on record already.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) with faults wait to be mended: mend them here and import again, or take them along as Excel.</source>
            <translation>
                <numerusform>%n row with faults waits to be mended: mend it here and import again, or take it along as Excel.</numerusform>
                <numerusform>%n rows with faults wait to be mended: mend them here and import again, or take them along as Excel.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n row(s)</source>
            <translation>
                <numerusform>Import %n row</numerusform>
                <numerusform>Import %n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PapersPage</name>
        <message numerus="yes">
            <source>%n printed</source>
            <translation>
                <numerusform>%n printed</numerusform>
                <numerusform>%n printed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message numerus="yes">
            <source>%n fault(s)</source>
            <translation>
                <numerusform>%n fault</numerusform>
                <numerusform>%n faults</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportsPage</name>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ServicePage</name>
        <message numerus="yes">
            <source>%n service(s) on record</source>
            <translation>
                <numerusform>%n service on record</numerusform>
                <numerusform>%n services on record</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SetDialog</name>
        <message numerus="yes">
            <source>%n paper(s)</source>
            <translation>
                <numerusform>%n paper</numerusform>
                <numerusform>%n papers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) printed: {where}.</source>
            <translation>
                <numerusform>%n paper printed: {where}.</numerusform>
                <numerusform>%n papers printed: {where}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped. %n paper(s) were printed; the others took no number.</source>
            <translation>
                <numerusform>Stopped. %n paper was printed; the others took no number.</numerusform>
                <numerusform>Stopped. %n papers were printed; the others took no number.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) were not printed.</source>
            <translation>
                <numerusform>%n paper was not printed.</numerusform>
                <numerusform>%n papers were not printed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SlipCard</name>
        <message numerus="yes">
            <source>%n reminder(s)</source>
            <translation>
                <numerusform>%n reminder</numerusform>
                <numerusform>%n reminders</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StaffPart</name>
        <message numerus="yes">
            <source>%n active</source>
            <translation>
                <numerusform>%n active</numerusform>
                <numerusform>%n active</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Staging</name>
        <message numerus="yes">
            <source>%n fault(s)</source>
            <translation>
                <numerusform>%n fault</numerusform>
                <numerusform>%n faults</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TransferPage</name>
        <message numerus="yes">
            <source>asked for %n time(s)</source>
            <translation>
                <numerusform>asked for once</numerusform>
                <numerusform>asked for %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UnlockPage</name>
        <message numerus="yes">
            <source>%n draft(s) are kept; you go on where you were.</source>
            <translation>
                <numerusform>%n draft is kept; you go on where you were.</numerusform>
                <numerusform>%n drafts are kept; you go on where you were.</numerusform>
            </translation>
        </message>
    </context>
</TS>
