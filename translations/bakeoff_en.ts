<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>QDialog</name>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the article not read</source>
        <translation>
            <numerusform>%n place of the article not read</numerusform>
            <numerusform>%n places of the article not read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::AskPanel</name>
    <message numerus="yes">
        <source>%1 % sure. About %n question(s) to go.</source>
        <translation>
            <numerusform>%1 % sure. About %n question to go.</numerusform>
            <numerusform>%1 % sure. About %n questions to go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::BenchmarksPage</name>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::ClaimsPage</name>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trials</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %n hold</source>
        <translation>
            <numerusform>✓ %n holds</numerusform>
            <numerusform>✓ %n hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≈ %n by another factor</source>
        <translation>
            <numerusform>≈ %n by another factor</numerusform>
            <numerusform>≈ %n by another factor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %n contradicted</source>
        <translation>
            <numerusform>✗ %n contradicted</numerusform>
            <numerusform>✗ %n contradicted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>? %n open</source>
        <translation>
            <numerusform>? %n open</numerusform>
            <numerusform>? %n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::EvidenceModel</name>
    <message numerus="yes">
        <source>%1, median of %n trial(s)</source>
        <translation>
            <numerusform>%1, median of %n trial</numerusform>
            <numerusform>%1, median of %n trials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::EvidencePanel</name>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::OverviewPage</name>
    <message numerus="yes">
        <source>%n question(s) about your work. None is answered yet.</source>
        <translation>
            <numerusform>%n question about your work. None is answered yet.</numerusform>
            <numerusform>%n questions about your work. None is answered yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s), none measured here yet.</source>
        <translation>
            <numerusform>%n figure, none measured here yet.</numerusform>
            <numerusform>%n figures, none measured here yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) measured in the run that is shown.</source>
        <translation>
            <numerusform>%n case measured in the run that is shown.</numerusform>
            <numerusform>%n cases measured in the run that is shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::PlanPanel</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n subject(s) cannot run here.&lt;/b&gt;</source>
        <translation>
            <numerusform>&lt;b&gt;%n subject cannot run here.&lt;/b&gt;</numerusform>
            <numerusform>&lt;b&gt;%n subjects cannot run here.&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n case(s), about %2)</source>
        <translation>
            <numerusform>%1 (%n case, about %2)</numerusform>
            <numerusform>%1 (%n cases, about %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n case(s) at most)</source>
        <translation>
            <numerusform>%1 (%n case at most)</numerusform>
            <numerusform>%1 (%n cases at most)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::RunDetails</name>
    <message numerus="yes">
        <source>%n trial(s) failed</source>
        <translation>
            <numerusform>%n trial failed</numerusform>
            <numerusform>%n trials failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::RunEndPanel</name>
    <message numerus="yes">
        <source>Done in %1: %n trial(s).</source>
        <translation>
            <numerusform>Done in %1: %n trial.</numerusform>
            <numerusform>Done in %1: %n trials.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run is %1 after %2: %n trial(s).</source>
        <translation>
            <numerusform>The run is %1 after %2: %n trial.</numerusform>
            <numerusform>The run is %1 after %2: %n trials.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::RunRecorder</name>
    <message numerus="yes">
        <source>Only the first %n line(s) of the log are kept.</source>
        <translation>
            <numerusform>Only the first line of the log is kept.</numerusform>
            <numerusform>Only the first %n lines of the log are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::RunsModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::RunsPage</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) deleted.</source>
        <translation>
            <numerusform>%n run deleted.</numerusform>
            <numerusform>%n runs deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) brought back.</source>
        <translation>
            <numerusform>%n run brought back.</numerusform>
            <numerusform>%n runs brought back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::SettingsDialog</name>
    <message numerus="yes">
        <source>It can be opened and holds %n run(s). Takes effect at the next start.</source>
        <translation>
            <numerusform>It can be opened and holds %n run. Takes effect at the next start.</numerusform>
            <numerusform>It can be opened and holds %n runs. Takes effect at the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::TabList</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::TablePage</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core</name>
    <message numerus="yes">
        <source>%n trials give no interval.</source>
        <translation>
            <numerusform>%n trial gives no interval.</numerusform>
            <numerusform>%n trials give no interval.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n trials; a verdict needs at least %1.</source>
        <translation>
            <numerusform>Only %n trial; a verdict needs at least %1.</numerusform>
            <numerusform>Only %n trials; a verdict needs at least %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server kept %1 of %n cores busy.</source>
        <translation>
            <numerusform>The server kept %1 of %n core busy.</numerusform>
            <numerusform>The server kept %1 of %n cores busy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n valid trials; evidence needs at least %1.</source>
        <translation>
            <numerusform>Only %n valid trial; evidence needs at least %1.</numerusform>
            <numerusform>Only %n valid trials; evidence needs at least %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comparisons</source>
        <translation>
            <numerusform>%n comparison</numerusform>
            <numerusform>%n comparisons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ecosystem categories</source>
        <translation>
            <numerusform>%n ecosystem category</numerusform>
            <numerusform>%n ecosystem categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists of reasons</source>
        <translation>
            <numerusform>%n list of reasons</numerusform>
            <numerusform>%n lists of reasons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reasons</source>
        <translation>
            <numerusform>%n reason</numerusform>
            <numerusform>%n reasons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenarios</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Median of %n trials</source>
        <translation>
            <numerusform>Median of %n trial</numerusform>
            <numerusform>Median of %n trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its lines could not be read: %1</source>
        <translation>
            <numerusform>%n of its lines could not be read: %1</numerusform>
            <numerusform>%n of its lines could not be read: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trials failed; the log says why.</source>
        <translation>
            <numerusform>%n trial failed; the log says why.</numerusform>
            <numerusform>%n trials failed; the log says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store of runs does not answer. What is not stored yet is kept while the program runs: %n trials.</source>
        <translation>
            <numerusform>The store of runs does not answer. What is not stored yet is kept while the program runs: %n trial.</numerusform>
            <numerusform>The store of runs does not answer. What is not stored yet is kept while the program runs: %n trials.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n connections for %2</source>
        <translation>
            <numerusform>%1 on %n connection for %2</numerusform>
            <numerusform>%1 on %n connections for %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: known within %2 after %n rounds.</source>
        <translation>
            <numerusform>%1: known within %2 after %n round.</numerusform>
            <numerusform>%1: known within %2 after %n rounds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threads</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n connections, opened again for each request, for %2</source>
        <translation>
            <numerusform>%1 on %n connection, opened again for each request, for %2</numerusform>
            <numerusform>%1 on %n connections, opened again for each request, for %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for the highest rate with a p99 within %1, on %n connections; it reaches %2</source>
        <translation>
            <numerusform>Looking for the highest rate with a p99 within %1, on %n connection; it reaches %2</numerusform>
            <numerusform>Looking for the highest rate with a p99 within %1, on %n connections; it reaches %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines of the log could not be read.</source>
        <translation>
            <numerusform>%n line of the log could not be read.</numerusform>
            <numerusform>%n lines of the log could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trials of %1</source>
        <translation>
            <numerusform>%n trial of %1</numerusform>
            <numerusform>%n trials of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server cores</source>
        <translation>
            <numerusform>%n server core</numerusform>
            <numerusform>%n server cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This machine leaves %n cores to a server, and %1 are asked for.</source>
        <translation>
            <numerusform>This machine leaves %n core to a server, and %1 are asked for.</numerusform>
            <numerusform>This machine leaves %n cores to a server, and %1 are asked for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>server on %n cores</source>
        <translation>
            <numerusform>server on %n core</numerusform>
            <numerusform>server on %n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has only %n valid trials; at least %2 are needed.</source>
        <translation>
            <numerusform>%1 has only %n valid trial; at least %2 are needed.</numerusform>
            <numerusform>%1 has only %n valid trials; at least %2 are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n results did not pass their checks: %2.</source>
        <translation>
            <numerusform>%1 of %n result did not pass its checks: %2.</numerusform>
            <numerusform>%1 of %n results did not pass their checks: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sure. About %n questions to go.</source>
        <translation>
            <numerusform>%1 sure. About %n question to go.</numerusform>
            <numerusform>%1 sure. About %n questions to go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more it says in part.</source>
        <translation>
            <numerusform>%n more it says in part.</numerusform>
            <numerusform>%n more it says in part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results are of another tool, and how they were measured was not checked.</source>
        <translation>
            <numerusform>%n result is of another tool, and how it was measured was not checked.</numerusform>
            <numerusform>%n results are of another tool, and how they were measured was not checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warm-up runs</source>
        <translation>
            <numerusform>%n warm-up run</numerusform>
            <numerusform>%n warm-up runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n results passed their checks.</source>
        <translation>
            <numerusform>The only result passed its checks.</numerusform>
            <numerusform>All %n results passed their checks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sized for the peak with %1 to spare, with at least %n instances.</source>
        <translation>
            <numerusform>Sized for the peak with %1 to spare, with at least %n instance.</numerusform>
            <numerusform>Sized for the peak with %1 to spare, with at least %n instances.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 requests, of %n kinds: look at what they are before you use them.</source>
        <translation>
            <numerusform>%1 requests, of %n kind: look at what it is before you use it.</numerusform>
            <numerusform>%1 requests, of %n kinds: look at what they are before you use them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more such lines.</source>
        <translation>
            <numerusform>And %n more such line.</numerusform>
            <numerusform>And %n more such lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests beyond the first 100,000 different ones.</source>
        <translation>
            <numerusform>Left out: %n request beyond the first 100,000 different ones.</numerusform>
            <numerusform>Left out: %n requests beyond the first 100,000 different ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests of the rarer kinds.</source>
        <translation>
            <numerusform>Left out: %n request of a rarer kind.</numerusform>
            <numerusform>Left out: %n requests of the rarer kinds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests that are none for a load, such as odd methods or paths.</source>
        <translation>
            <numerusform>Left out: %n request that is none for a load, such as an odd method or path.</numerusform>
            <numerusform>Left out: %n requests that are none for a load, such as odd methods or paths.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests that delete, for each can be made once only.</source>
        <translation>
            <numerusform>Left out: %n request that deletes, for it can be made once only.</numerusform>
            <numerusform>Left out: %n requests that delete, for each can be made once only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests that were answered with a status of 400 or above.</source>
        <translation>
            <numerusform>Left out: %n request that was answered with a status of 400 or above.</numerusform>
            <numerusform>Left out: %n requests that were answered with a status of 400 or above.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests to other hosts than %1.</source>
        <translation>
            <numerusform>Left out: %n request to another host than %1.</numerusform>
            <numerusform>Left out: %n requests to other hosts than %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests whose bodies are neither JSON nor a form.</source>
        <translation>
            <numerusform>Left out: %n request whose body is neither JSON nor a form.</numerusform>
            <numerusform>Left out: %n requests whose bodies are neither JSON nor a form.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests whose bodies the log does not keep.</source>
        <translation>
            <numerusform>Left out: %n request whose body the log does not keep.</numerusform>
            <numerusform>Left out: %n requests whose bodies the log does not keep.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests with bodies of more than 4 KiB.</source>
        <translation>
            <numerusform>Left out: %n request with a body of more than 4 KiB.</numerusform>
            <numerusform>Left out: %n requests with bodies of more than 4 KiB.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests with what looks like a token in their paths.</source>
        <translation>
            <numerusform>Left out: %n request with what looks like a token in its path.</numerusform>
            <numerusform>Left out: %n requests with what looks like a token in their paths.</numerusform>
        </translation>
    </message>
</context>
</TS>
