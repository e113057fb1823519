<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Figure</name>
    <message>
        <source>requests a cell</source>
        <translation>Anfragen je Zelle</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>en</source>
        <comment>the language of the help files: its code</comment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>1,234.5</source>
        <comment>this number as the language writes it; its two marks are used everywhere</comment>
        <translation>1.234,5</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>Save study</source>
        <translation>Studie speichern</translation>
    </message>
    <message>
        <source>Studies (*.study.json)</source>
        <translation>Studien (*.study.json)</translation>
    </message>
    <message>
        <source>This study cannot be saved</source>
        <translation>Diese Studie kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n Szenario</numerusform>
            <numerusform>%n Szenarien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n Zahl</numerusform>
            <numerusform>%n Zahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the article not read</source>
        <translation>
            <numerusform>%n Stelle des Artikels nicht gelesen</numerusform>
            <numerusform>%n Stellen des Artikels nicht gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>What was found and what was not read</source>
        <translation>Was gefunden und was nicht gelesen wurde</translation>
    </message>
    <message>
        <source>&amp;Save study…</source>
        <translation>Studie &amp;speichern…</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Sample, not this machine</source>
        <translation>Beispiel, nicht diese Maschine</translation>
    </message>
    <message>
        <source>%1, not this machine</source>
        <translation>%1, nicht diese Maschine</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <translation>Importiert aus %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::app</name>
    <message>
        <source>Nothing to draw yet: run the benchmarks.</source>
        <translation>Noch nichts zu zeichnen: Führen Sie die Benchmarks aus.</translation>
    </message>
    <message>
        <source>%1 (logarithmic)</source>
        <translation>%1 (logarithmisch)</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Measured here, with 95 % interval</source>
        <translation>Hier gemessen, mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Behauptet</translation>
    </message>
    <message>
        <source>Claimed by the study</source>
        <translation>Von der Studie behauptet</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>rejected by a validity check</source>
        <translation>von einer Gültigkeitsprüfung verworfen</translation>
    </message>
    <message>
        <source>not stated by this run</source>
        <translation>von diesem Lauf nicht angegeben</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>Latency p99</source>
        <translation>Latenz p99</translation>
    </message>
    <message>
        <source>Peak memory of the server</source>
        <translation>Speicherspitze des Servers</translation>
    </message>
    <message>
        <source>Server CPU time per request</source>
        <translation>Server-CPU-Zeit je Anfrage</translation>
    </message>
    <message>
        <source>Latency by percentile</source>
        <translation>Latenz nach Perzentil</translation>
    </message>
    <message>
        <source>Over the time of a trial</source>
        <translation>Über die Zeit eines Durchlaufs</translation>
    </message>
    <message>
        <source>Latency over time</source>
        <translation>Latenz über die Zeit</translation>
    </message>
    <message>
        <source>Every trial: requests per second</source>
        <translation>Jeder Durchlauf: Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>Every trial: latency p99</source>
        <translation>Jeder Durchlauf: Latenz p99</translation>
    </message>
    <message>
        <source>CPU per request against latency</source>
        <translation>CPU je Anfrage gegen Latenz</translation>
    </message>
    <message>
        <source>Memory against latency</source>
        <translation>Speicher gegen Latenz</translation>
    </message>
    <message>
        <source>Latency over load</source>
        <translation>Latenz über der Last</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>weniger ist besser</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>mehr ist besser</translation>
    </message>
    <message>
        <source>claimed at %1; %2</source>
        <translation>behauptet bei %1; %2</translation>
    </message>
    <message>
        <source>measured at %1, claimed at %2; %3</source>
        <translation>gemessen bei %1, behauptet bei %2; %3</translation>
    </message>
    <message>
        <source>Every trial: %1</source>
        <translation>Jeder Durchlauf: %1</translation>
    </message>
    <message>
        <source>Claims against this machine</source>
        <translation>Behauptungen gegen diese Maschine</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>each claim as a ratio to another alternative, measured against claimed</source>
        <translation>jede Behauptung als Verhältnis zu einer anderen Alternative, gemessen gegen behauptet</translation>
    </message>
    <message>
        <source>%1× of %2, claimed %3×</source>
        <translation>%1× von %2, behauptet %3×</translation>
    </message>
    <message>
        <source>%1, with 95 % interval</source>
        <translation>%1, mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>Nothing to compare yet: run the benchmarks.</source>
        <translation>Noch nichts zu vergleichen: Führen Sie die Benchmarks aus.</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>nicht entscheidbar</translation>
    </message>
    <message>
        <source>trial %1</source>
        <translation>Durchlauf %1</translation>
    </message>
    <message>
        <source>trial %1, rejected</source>
        <translation>Durchlauf %1, verworfen</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>Verglichen mit %1</translation>
    </message>
    <message>
        <source>These runs have no case and metric in common.</source>
        <translation>Diese Läufe haben keinen Fall und keine Messgröße gemeinsam.</translation>
    </message>
    <message>
        <source>change against the reference</source>
        <translation>Änderung gegenüber der Referenz</translation>
    </message>
    <message>
        <source>%1; lines are 95 % intervals of the ratio of medians</source>
        <translation>%1; Linien sind 95-%-Intervalle des Verhältnisses der Mediane</translation>
    </message>
    <message>
        <source>▲ better, ✕ worse, ● unchanged, ○ inconclusive; lines are 95 % intervals of the ratio of medians</source>
        <translation>▲ besser, ✕ schlechter, ● unverändert, ○ nicht entscheidbar; Linien sind 95-%-Intervalle des Verhältnisses der Mediane</translation>
    </message>
    <message>
        <source>every trial of each run; a stroke is the median, its line the 95 % interval</source>
        <translation>jeder Durchlauf jedes Laufs; ein Strich ist der Median, seine Linie das 95-%-Intervall</translation>
    </message>
    <message>
        <source>None of these runs measured this.</source>
        <translation>Keiner dieser Läufe hat das gemessen.</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>durchgezogen</translation>
    </message>
    <message>
        <source>dashed</source>
        <translation>gestrichelt</translation>
    </message>
    <message>
        <source>dotted</source>
        <translation>gepunktet</translation>
    </message>
    <message>
        <source>dash-dotted</source>
        <translation>strichpunktiert</translation>
    </message>
    <message>
        <source>CPU of the server in cores</source>
        <translation>CPU des Servers in Kernen</translation>
    </message>
    <message>
        <source>Over the time of a trial: the median trial of each run</source>
        <translation>Über die Zeit eines Durchlaufs: der mittlere Durchlauf jedes Laufs</translation>
    </message>
    <message>
        <source>Changes in percent</source>
        <translation>Änderungen in Prozent</translation>
    </message>
    <message>
        <source>Changes in percent: %1</source>
        <translation>Änderungen in Prozent: %1</translation>
    </message>
    <message>
        <source>Nothing has been decided: give at least one scenario a share of the work.</source>
        <translation>Noch ist nichts entschieden: Geben Sie mindestens einem Szenario einen Anteil an der Arbeit.</translation>
    </message>
    <message>
        <source>your rating</source>
        <translation>Ihre Bewertung</translation>
    </message>
    <message>
        <source>rated</source>
        <translation>bewertet</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>%1 + %2 measured</source>
        <translation>%1 + %2 gemessen</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Punktzahlen</translation>
    </message>
    <message>
        <source>Score (0: lowest ratings, 1: highest)</source>
        <translation>Punktzahl (0: niedrigste, 1: höchste)</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>Weight stability</source>
        <translation>Stabilität der Gewichte</translation>
    </message>
    <message>
        <source>the dot is a scenario&apos;s share of the work; within the bar the winner stays the same</source>
        <translation>der Punkt ist der Anteil eines Szenarios an der Arbeit; innerhalb des Balkens bleibt der Sieger derselbe</translation>
    </message>
    <message>
        <source>Share of the work</source>
        <translation>Anteil an der Arbeit</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>any share</source>
        <translation>jeder Anteil</translation>
    </message>
    <message>
        <source>What moves the lead</source>
        <translation>Was den Vorsprung bewegt</translation>
    </message>
    <message>
        <source>lead of %1 when one scenario is left out or counts double; below 0 another wins</source>
        <translation>Vorsprung von %1, wenn ein Szenario wegfällt oder doppelt zählt; unter 0 gewinnt eine andere Alternative</translation>
    </message>
    <message>
        <source>Lead of %1</source>
        <translation>Vorsprung von %1</translation>
    </message>
    <message>
        <source>counts double</source>
        <translation>zählt doppelt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>fällt weg</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>share × value; each column sums to the score</source>
        <translation>Anteil × Wert; jede Spalte ergibt zusammen die Punktzahl</translation>
    </message>
    <message>
        <source>Adds to the score</source>
        <translation>Beitrag zur Punktzahl</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>Ränge</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>Tornado</source>
        <translation>Tornado</translation>
    </message>
    <message>
        <source>Latency over time, every request</source>
        <translation>Latenz über die Zeit, jede Anfrage</translation>
    </message>
    <message>
        <source>each subject&apos;s median trial by requests per second</source>
        <translation>der mittlere Durchlauf jedes Prüflings nach Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>This run kept no distribution of latency for each interval. Runs made with this version do: run the benchmark again.</source>
        <translation>Dieser Lauf hat keine Verteilung der Latenz je Intervall behalten. Läufe mit dieser Version tun das: Führen Sie den Benchmark noch einmal aus.</translation>
    </message>
    <message>
        <source>served %1 of %2</source>
        <translation>bedient %1 von %2</translation>
    </message>
    <message>
        <source>p99 at each offered rate; the knee is where throughput divided by mean response time is highest</source>
        <translation>p99 bei jeder angebotenen Rate; das Knie liegt dort, wo Durchsatz geteilt durch mittlere Antwortzeit am größten ist</translation>
    </message>
    <message>
        <source>This run measured no more than one rate. A ramp of rates gives this chart its points.</source>
        <translation>Dieser Lauf hat nicht mehr als eine Rate gemessen. Eine Rampe von Raten gibt diesem Diagramm seine Punkte.</translation>
    </message>
    <message>
        <source>offered requests per second</source>
        <translation>angebotene Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>knee at %1</source>
        <translation>Knie bei %1</translation>
    </message>
    <message>
        <source>highest sustained</source>
        <translation>höchste gehaltene Rate</translation>
    </message>
    <message>
        <source>sustained up to %1</source>
        <translation>gehalten bis %1</translation>
    </message>
    <message>
        <source>maximum of %1 requests</source>
        <translation>Maximum von %1 Anfragen</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>max. %1</translation>
    </message>
    <message>
        <source>%1, response time</source>
        <translation>%1, Antwortzeit</translation>
    </message>
    <message>
        <source>%1, service time</source>
        <translation>%1, Bedienzeit</translation>
    </message>
    <message>
        <source>service time of every request of all valid trials; the last point is the maximum</source>
        <translation>Bedienzeit jeder Anfrage aller gültigen Durchläufe; der letzte Punkt ist das Maximum</translation>
    </message>
    <message>
        <source>No valid trial of this run kept its latencies.</source>
        <translation>Kein gültiger Durchlauf dieses Laufs hat seine Latenzen behalten.</translation>
    </message>
    <message>
        <source>percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>solid: response time, from when each request was due; dashed: service time, from when a connection took it; the last point is the maximum</source>
        <translation>durchgezogen: Antwortzeit, ab dem Zeitpunkt, zu dem jede Anfrage fällig war; gestrichelt: Bedienzeit, ab der Übernahme durch eine Verbindung; der letzte Punkt ist das Maximum</translation>
    </message>
    <message>
        <source>objective: p%1 ≤ %2</source>
        <translation>Ziel: p%1 ≤ %2</translation>
    </message>
    <message>
        <source>requests per second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>server CPU</source>
        <translation>Server-CPU</translation>
    </message>
    <message>
        <source>load generator CPU</source>
        <translation>CPU des Lastgenerators</translation>
    </message>
    <message>
        <source>This run kept no samples over time for this choice.</source>
        <translation>Dieser Lauf hat für diese Auswahl keine Werte über die Zeit behalten.</translation>
    </message>
    <message>
        <source>memory of the server (PSS)</source>
        <translation>Speicher des Servers (PSS)</translation>
    </message>
    <message>
        <source>%1 against latency</source>
        <translation>%1 gegen Latenz</translation>
    </message>
    <message>
        <source>No subject of this run has valid trials with both measures.</source>
        <translation>Kein Prüfling dieses Laufs hat gültige Durchläufe mit beiden Messgrößen.</translation>
    </message>
    <message>
        <source>Pareto front</source>
        <translation>Pareto-Front</translation>
    </message>
    <message>
        <source>%1, n = %2</source>
        <translation>%1, n = %2</translation>
    </message>
    <message>
        <source>%1, range %2 %, n = %3</source>
        <translation>%1, Spanne %2 %, n = %3</translation>
    </message>
    <message>
        <source>from top to bottom in the order of time; a slope within a row is drift</source>
        <translation>von oben nach unten in zeitlicher Folge; eine Neigung innerhalb einer Zeile ist Drift</translation>
    </message>
    <message>
        <source>No trial of this run measured this.</source>
        <translation>Kein Durchlauf dieses Laufs hat das gemessen.</translation>
    </message>
    <message>
        <source>trial</source>
        <translation>Durchlauf</translation>
    </message>
    <message>
        <source>trial rejected by a validity check</source>
        <translation>von einer Gültigkeitsprüfung verworfener Durchlauf</translation>
    </message>
    <message>
        <source>median with 95 % interval</source>
        <translation>Median mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>no valid trial</source>
        <translation>kein gültiger Durchlauf</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Messgrößen</translation>
    </message>
    <message>
        <source>Validity checks</source>
        <translation>Gültigkeitsprüfungen</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Using Bakeoff</source>
        <translation>Mit Bakeoff arbeiten</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Tab and Shift+Tab go from one part of a page to the next, the arrow keys move within it, and Alt with the underlined letter of a button presses it.</source>
        <translation>Tab und Umschalt+Tab führen von einem Teil einer Seite zum nächsten, die Pfeiltasten bewegen sich darin, und Alt mit dem unterstrichenen Buchstaben einer Schaltfläche drückt sie.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tun</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>The store cannot be opened</source>
        <translation>Die Ablage kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Use &amp;this computer&apos;s for now</source>
        <translation>Vorerst die &amp;dieses Rechners nutzen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Runs were saved</source>
        <translation>Läufe wurden gerettet</translation>
    </message>
    <message>
        <source>measured on a busy machine: no verdict</source>
        <translation>auf einer beschäftigten Maschine gemessen: kein Urteil</translation>
    </message>
    <message>
        <source>errors per interval</source>
        <translation>Fehler je Intervall</translation>
    </message>
    <message>
        <source>less is better in both directions; nothing is below and left of the dashed front</source>
        <translation>weniger ist in beiden Richtungen besser; links unterhalb der gestrichelten Front liegt niemand</translation>
    </message>
    <message>
        <source>Where a claim holds</source>
        <translation>Wo eine Behauptung stimmt</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>two runs contradict each other</source>
        <translation>zwei Läufe widersprechen einander</translation>
    </message>
    <message>
        <source>your own point</source>
        <translation>Ihr eigener Punkt</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>Ihrer</translation>
    </message>
    <message>
        <source>Nothing was measured of this claim beside its other side yet: bakeoff envelope.</source>
        <translation>Von dieser Behauptung wurde noch nichts neben ihrer Gegenseite gemessen: bakeoff envelope.</translation>
    </message>
    <message>
        <source>Where it holds: %1 against %2, %3</source>
        <translation>Wo es stimmt: %1 gegen %2, %3</translation>
    </message>
    <message>
        <source>claimed %1</source>
        <translation>behauptet %1</translation>
    </message>
    <message>
        <source>not shown, for want of a place or a ratio: %1</source>
        <translation>nicht gezeigt, weil Ort oder Verhältnis fehlt: %1</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>behauptet</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>%1, claimed %2</source>
        <translation>%1, behauptet %2</translation>
    </message>
    <message>
        <source>n = %1 of %2</source>
        <translation>n = %1 von %2</translation>
    </message>
    <message>
        <source>Measured, did not pass its checks</source>
        <translation>Gemessen, Prüfungen nicht bestanden</translation>
    </message>
    <message>
        <source>⚠ did not pass its checks</source>
        <translation>⚠ hat Prüfungen nicht bestanden</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1, at least</source>
        <translation>%1, mindestens</translation>
    </message>
    <message>
        <source>%1, at most</source>
        <translation>%1, höchstens</translation>
    </message>
    <message>
        <source>Cost over load</source>
        <translation>Kosten nach Last</translation>
    </message>
    <message>
        <source>dotted: what the measurements and the vCPU&apos;s factor allow</source>
        <translation>gepunktet: was die Messungen und der Faktor der vCPU zulassen</translation>
    </message>
    <message>
        <source>Say how many requests your service has, and measure both sides at an HTTP server.</source>
        <translation>Sagen Sie, wie viele Anfragen Ihr Dienst hat, und messen Sie beide Seiten an einem HTTP-Server.</translation>
    </message>
    <message>
        <source>your peak</source>
        <translation>Ihre Spitze</translation>
    </message>
    <message>
        <source>pays from here</source>
        <translation>lohnt sich ab hier</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect the next time Bakeoff is started.</source>
        <translation>Gilt ab dem nächsten Start von Bakeoff.</translation>
    </message>
    <message>
        <source>at %1, one of %2 loads</source>
        <translation>bei %1, eine von %2 Lasten</translation>
    </message>
    <message>
        <source>sum of share × value, with the middle 90 % of the ways that what is uncertain could turn out</source>
        <translation>Summe aus Anteil × Wert, mit den mittleren 90 % der Möglichkeiten, wie das Ungewisse ausgehen könnte</translation>
    </message>
    <message>
        <source>Who is first, and how often</source>
        <translation>Wer vorn liegt, und wie oft</translation>
    </message>
    <message>
        <source>how often each alternative takes each rank in the ways that what is uncertain could turn out</source>
        <translation>wie oft jede Alternative welchen Rang einnimmt, über die Möglichkeiten, wie das Ungewisse ausgehen könnte</translation>
    </message>
    <message>
        <source>Share of the ways</source>
        <translation>Anteil der Möglichkeiten</translation>
    </message>
    <message>
        <source>n = %1 requests in %2 trials</source>
        <translation>n = %1 Anfragen in %2 Durchläufen</translation>
    </message>
    <message>
        <source>trial %1 of n = %2</source>
        <translation>Durchlauf %1 von n = %2</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>requests a second at the peak</source>
        <translation>Anfragen/s in der Spitze</translation>
    </message>
    <message>
        <source>cost a month</source>
        <translation>Kosten im Monat</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Running time</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU-Zeit</translation>
    </message>
    <message>
        <source>Trade-offs</source>
        <translation>Zielkonflikte</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Zeitverlauf</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>measured ratio ÷ claimed ratio</source>
        <translation>gemessenes Verhältnis ÷ behauptetes Verhältnis</translation>
    </message>
    <message>
        <source>1 = as claimed</source>
        <translation>1 = wie behauptet</translation>
    </message>
    <message>
        <source>latency p99</source>
        <translation>Latenz p99</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>size of an answer</source>
        <translation>Größe einer Antwort</translation>
    </message>
    <message>
        <source>requests a second</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>share of the ceiling</source>
        <translation>Anteil an der Obergrenze</translation>
    </message>
    <message>
        <source>cores of the server</source>
        <translation>Kerne des Servers</translation>
    </message>
    <message>
        <source>objective for p99</source>
        <translation>Ziel für p99</translation>
    </message>
    <message>
        <source>measured ratio</source>
        <translation>gemessenes Verhältnis</translation>
    </message>
    <message>
        <source>%1 of %2 points were measured on a busy machine or did not pass their checks.</source>
        <translation>%1 von %2 Punkten wurden auf einer ausgelasteten Maschine gemessen oder haben ihre Prüfungen nicht bestanden.</translation>
    </message>
    <message>
        <source>runs on one machine: %1</source>
        <translation>Läufe auf einer Maschine: %1</translation>
    </message>
    <message>
        <source>the article&apos;s figures: %1</source>
        <translation>die Zahlen des Artikels: %1</translation>
    </message>
    <message>
        <source>measured in run %1</source>
        <translation>gemessen im Lauf %1</translation>
    </message>
    <message>
        <source>time since measuring began</source>
        <translation>Zeit seit Beginn der Messung</translation>
    </message>
    <message>
        <source>response time p99</source>
        <translation>Antwortzeit p99</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>p99 solid, p50 dashed, maximum dotted</source>
        <translation>p99 durchgezogen, p50 gestrichelt, Maximum gepunktet</translation>
    </message>
    <message>
        <source>CPU in cores</source>
        <translation>CPU in Kernen</translation>
    </message>
    <message>
        <source>server solid, load generator dotted</source>
        <translation>Server durchgezogen, Lastgenerator gepunktet</translation>
    </message>
    <message>
        <source>May this run?</source>
        <translation>Darf das laufen?</translation>
    </message>
    <message>
        <source>What would run</source>
        <translation>Was laufen würde</translation>
    </message>
    <message>
        <source>&amp;Allow and run</source>
        <translation>Er&amp;lauben und starten</translation>
    </message>
    <message>
        <source>This is your own, and it runs with your rights. It is asked once for each content: when it changes, you are asked again.</source>
        <translation>Das ist Ihr eigenes Programm, und es läuft mit Ihren Rechten. Gefragt wird je Inhalt einmal: Ändert er sich, werden Sie wieder gefragt.</translation>
    </message>
    <message>
        <source>a run in progress: %1</source>
        <translation>ein laufender Lauf: %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::ArchitectureView</name>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::ArticleReview</name>
    <message>
        <source>Correction: %1</source>
        <translation>Berichtigung: %1</translation>
    </message>
    <message>
        <source>Take a correction back</source>
        <translation>Berichtigung zurücknehmen</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::AskPanel</name>
    <message>
        <source>Choose between &amp;two options</source>
        <translation>Z&amp;wischen zwei Möglichkeiten wählen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zu&amp;rück</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Über&amp;springen</translation>
    </message>
    <message>
        <source>See the result so far</source>
        <translation>Das bisherige Ergebnis</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Die Frage</translation>
    </message>
    <message>
        <source>See the resu&amp;lt</source>
        <translation>Zum &amp;Ergebnis</translation>
    </message>
    <message>
        <source>All &amp;questions</source>
        <translation>Alle Fra&amp;gen</translation>
    </message>
    <message>
        <source>How sure the recommendation is</source>
        <translation>Wie sicher die Empfehlung ist</translation>
    </message>
    <message>
        <source>How often each is the best choice</source>
        <translation>Wie oft jede die beste Wahl ist</translation>
    </message>
    <message>
        <source>Of all the ways your open answers could fall. The pale part is how far the next answer can move it.</source>
        <translation>Von allen Möglichkeiten, wie Ihre offenen Antworten ausfallen könnten. Der blasse Teil zeigt, wie weit die nächste Antwort sie bewegen kann.</translation>
    </message>
    <message>
        <source>Don&apos;t know</source>
        <translation>Weiß nicht</translation>
    </message>
    <message>
        <source>This study has no questions.</source>
        <translation>Diese Studie hat keine Fragen.</translation>
    </message>
    <message>
        <source>Nothing is left to ask. What you do not know yet could still change it.</source>
        <translation>Es ist nichts mehr zu fragen. Was Sie noch nicht wissen, könnte es noch ändern.</translation>
    </message>
    <message>
        <source>No question that is left is likely to change this.</source>
        <translation>Keine der übrigen Fragen dürfte daran noch etwas ändern.</translation>
    </message>
    <message>
        <source>%1 % sure. Nothing more to ask.</source>
        <translation>Zu %1 % sicher. Nichts mehr zu fragen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 % sure. About %n question(s) to go.</source>
        <translation>
            <numerusform>Zu %1 % sicher. Noch etwa %n Frage.</numerusform>
            <numerusform>Zu %1 % sicher. Noch etwa %n Fragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::BenchmarksPage</name>
    <message>
        <source>Benchmarks on this machine</source>
        <translation>Benchmarks auf dieser Maschine</translation>
    </message>
    <message>
        <source>Run what the study claims, here, and see throughput, latency and memory.</source>
        <translation>Führen Sie hier aus, was die Studie behauptet, und sehen Sie Durchsatz, Latenz und Speicher.</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation>Protokoll des Laufs</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>The run is %1.</source>
        <translation>Der Lauf ist %1.</translation>
    </message>
    <message>
        <source>The run is %1: %2</source>
        <translation>Der Lauf ist %1: %2</translation>
    </message>
    <message>
        <source>Benchmarks</source>
        <translation>Benchmarks</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>takes a little longer than expected</source>
        <translation>dauert etwas länger als erwartet</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n Durchlauf</numerusform>
            <numerusform>%n Durchläufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::CapacityFields</name>
    <message>
        <source>What your service carries</source>
        <translation>Was Ihr Dienst trägt</translation>
    </message>
    <message>
        <source> /s</source>
        <translation> /s</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>no objective</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>Im Mittel</translation>
    </message>
    <message>
        <source>Requests a second, over the month</source>
        <translation>Anfragen je Sekunde, über den Monat</translation>
    </message>
    <message>
        <source>At the peak</source>
        <translation>Zur Spitze</translation>
    </message>
    <message>
        <source>Requests a second in the busiest minutes</source>
        <translation>Anfragen je Sekunde in den vollsten Minuten</translation>
    </message>
    <message>
        <source>p99 within</source>
        <translation>p99 innerhalb</translation>
    </message>
    <message>
        <source>99 of 100 requests are to be answered within this time</source>
        <translation>99 von 100 Anfragen sollen in dieser Zeit beantwortet sein</translation>
    </message>
    <message>
        <source>It is like</source>
        <translation>Er ist wie</translation>
    </message>
    <message>
        <source>The measured work that stands for your service&apos;s</source>
        <translation>Die gemessene Arbeit, die für die Ihres Dienstes steht</translation>
    </message>
    <message>
        <source>What it runs on</source>
        <translation>Worauf er läuft</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>A file of instances with what they cost</source>
        <translation>Eine Datei mit Instanzen und dem, was sie kosten</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Use another file of prices</source>
        <translation>Eine andere Preisdatei benutzen</translation>
    </message>
    <message>
        <source>Copy to edit…</source>
        <translation>Kopieren zum Bearbeiten…</translation>
    </message>
    <message>
        <source>Save these prices under a name, and use that file: put your own prices in</source>
        <translation>Diese Preise unter einem Namen speichern und diese Datei benutzen: Tragen Sie Ihre eigenen Preise ein</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Which kind, or whichever costs least</source>
        <translation>Welche Art, oder die jeweils billigste</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Instances that run in any case, so that one may fail</source>
        <translation>Instanzen, die in jedem Fall laufen, damit eine ausfallen darf</translation>
    </message>
    <message>
        <source>Kept free</source>
        <translation>Frei gehalten</translation>
    </message>
    <message>
        <source>Share of each instance that stays free at the peak</source>
        <translation>Anteil jeder Instanz, der zur Spitze frei bleibt</translation>
    </message>
    <message>
        <source>A vCPU does</source>
        <translation>Eine vCPU leistet</translation>
    </message>
    <message>
        <source>At least this share of what a core does on the machine that measured</source>
        <translation>Mindestens diesen Anteil dessen, was ein Kern auf der messenden Maschine leistet</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>bis zu</translation>
    </message>
    <message>
        <source>At most this share of it</source>
        <translation>Höchstens diesen Anteil davon</translation>
    </message>
    <message>
        <source>What changing costs</source>
        <translation>Was der Wechsel kostet</translation>
    </message>
    <message>
        <source>In use today</source>
        <translation>Heute im Einsatz</translation>
    </message>
    <message>
        <source>What it would be changed from</source>
        <translation>Wovon gewechselt würde</translation>
    </message>
    <message>
        <source>Person-days</source>
        <translation>Personentage</translation>
    </message>
    <message>
        <source>To learn, to write and to move, once</source>
        <translation>Zum Lernen, Schreiben und Umziehen, einmalig</translation>
    </message>
    <message>
        <source>A day costs</source>
        <translation>Ein Tag kostet</translation>
    </message>
    <message>
        <source>Salary and what comes with it, in the prices&apos; currency</source>
        <translation>Gehalt und was dazugehört, in der Währung der Preise</translation>
    </message>
    <message>
        <source>Pays within</source>
        <translation>Lohnt sich in</translation>
    </message>
    <message>
        <source>Months in which the saving has to pay for it</source>
        <translation>Monate, in denen die Ersparnis ihn bezahlen muss</translation>
    </message>
    <message>
        <source> months</source>
        <translation> Monaten</translation>
    </message>
    <message>
        <source>In the decision</source>
        <translation>In der Entscheidung</translation>
    </message>
    <message>
        <source>The cost counts</source>
        <translation>Die Kosten zählen</translation>
    </message>
    <message>
        <source>It takes the place of the requests a second that were measured for the same work</source>
        <translation>Sie treten an die Stelle der Anfragen je Sekunde, die für dieselbe Arbeit gemessen wurden</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>Zählt für</translation>
    </message>
    <message>
        <source>The row of the matrix whose work this is</source>
        <translation>Die Zeile der Matrix, deren Arbeit das ist</translation>
    </message>
    <message>
        <source>Example that came along</source>
        <translation>Mitgeliefertes Beispiel</translation>
    </message>
    <message>
        <source>whichever costs least</source>
        <translation>die jeweils billigste</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>as the study measures it</source>
        <translation>wie die Studie es misst</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::CapacityPage</name>
    <message>
        <source>Prices (*.prices.json *.json)</source>
        <translation>Preise (*.prices.json *.json)</translation>
    </message>
    <message>
        <source>At my load</source>
        <translation>Bei meiner Last</translation>
    </message>
    <message>
        <source>Does it matter at my load?</source>
        <translation>Zählt das bei meiner Last?</translation>
    </message>
    <message>
        <source>How many instances each alternative needs for your traffic, and what they cost.</source>
        <translation>Wie viele Instanzen jede Alternative für Ihren Verkehr braucht, und was sie kosten.</translation>
    </message>
    <message>
        <source>What each alternative needs at your load</source>
        <translation>Was jede Alternative bei Ihrer Last braucht</translation>
    </message>
    <message>
        <source>Say how many requests a second your service has on average and at its peak.</source>
        <translation>Sagen Sie, wie viele Anfragen je Sekunde Ihr Dienst im Mittel und zur Spitze hat.</translation>
    </message>
    <message>
        <source>The cost counts once a run of yours is chosen as evidence, on the page of the decision.</source>
        <translation>Die Kosten zählen, sobald auf der Seite der Entscheidung ein Lauf von Ihnen als Beleg gewählt ist.</translation>
    </message>
    <message>
        <source>Your load</source>
        <translation>Ihre Last</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Copy the prices</source>
        <translation>Preise kopieren</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Written: %1. Edit it, and open it again.</source>
        <translation>Geschrieben: %1. Bearbeiten Sie die Datei und öffnen Sie sie wieder.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::ChartGallery</name>
    <message>
        <source>Charts to choose from</source>
        <translation>Diagramme zur Auswahl</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::ChartPanel</name>
    <message>
        <source>Too many values for a table: zoom in, or export them as CSV.</source>
        <translation>Zu viele Werte für eine Tabelle: Vergrößern Sie den Ausschnitt, oder exportieren Sie sie als CSV.</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>Zahlen des Diagramms</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>Copy chart</source>
        <translation>Diagramm kopieren</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The chart is on the clipboard.</source>
        <translation>Das Diagramm ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Die Tabelle ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the chart as a picture, or its numbers</source>
        <translation>Das Diagramm als Bild kopieren, oder seine Zahlen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>The run measured several loads; this chart shows one of them.</source>
        <translation>Der Lauf hat mehrere Lasten gemessen; dieses Diagramm zeigt eine davon.</translation>
    </message>
    <message>
        <source>%1. Choose another chart</source>
        <translation>%1. Ein anderes Diagramm wählen</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Diagramm: %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::ChartThumbnail</name>
    <message>
        <source>nothing to draw</source>
        <translation>nichts zu zeichnen</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::ClaimsModel</name>
    <message>
        <source>What the source says, and why it holds or not</source>
        <translation>Was die Quelle sagt, und warum es stimmt oder nicht</translation>
    </message>
    <message>
        <source>○ source  ● here</source>
        <translation>○ Quelle  ● hier</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::ClaimsPage</name>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>&amp;Measure what is open</source>
        <translation>Offenes &amp;messen</translation>
    </message>
    <message>
        <source>&amp;Measure the selected claims</source>
        <translation>Ausgewählte Behauptungen &amp;messen</translation>
    </message>
    <message>
        <source>Each at the size that the source states: %1, %2 each, about %3 once everything is prepared.</source>
        <translation>Jede in der Größe, die die Quelle nennt: %1, je %2, etwa %3, sobald alles vorbereitet ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n Fall</numerusform>
            <numerusform>%n Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trials</source>
        <translation>
            <numerusform>%n Durchlauf</numerusform>
            <numerusform>%n Durchläufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Each figure of the study, what public boards and this machine say of it, and why.</source>
        <translation>Jede Zahl der Studie, was öffentliche Bestenlisten und diese Maschine dazu sagen, und warum.</translation>
    </message>
    <message>
        <source>&amp;Where does it hold?</source>
        <translation>&amp;Wo stimmt es?</translation>
    </message>
    <message>
        <source>The selected claim at every load and size that was measured here.</source>
        <translation>Die gewählte Behauptung bei jeder Last und Größe, die hier gemessen wurde.</translation>
    </message>
    <message>
        <source>Select one claim first.</source>
        <translation>Wählen Sie zuerst eine Behauptung.</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n hold</source>
        <translation>
            <numerusform>✓ %n stimmt</numerusform>
            <numerusform>✓ %n stimmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≈ %n by another factor</source>
        <translation>
            <numerusform>≈ %n mit anderem Faktor</numerusform>
            <numerusform>≈ %n mit anderem Faktor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %n contradicted</source>
        <translation>
            <numerusform>✗ %n widerlegt</numerusform>
            <numerusform>✗ %n widerlegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>? %n open</source>
        <translation>
            <numerusform>? %n offen</numerusform>
            <numerusform>? %n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: %1 (%2)</source>
        <translation>Quelle: %1 (%2)</translation>
    </message>
    <message>
        <source>here: %1</source>
        <translation>hier: %1</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the claims</source>
        <translation>Behauptungen durchsuchen</translation>
    </message>
    <message>
        <source>The selected claim</source>
        <translation>Die gewählte Behauptung</translation>
    </message>
    <message>
        <source>Select a claim to read all that is known of it.</source>
        <translation>Wählen Sie eine Behauptung, um alles darüber zu lesen.</translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>Alle %n</numerusform>
            <numerusform>Alle %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Type a few letters of a command or page</source>
        <translation>Tippen Sie ein paar Buchstaben eines Befehls oder einer Seite</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command matches these letters.</source>
        <translation>Kein Befehl enthält diese Buchstaben.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::DecisionPage</name>
    <message>
        <source>Decision matrix</source>
        <translation>Entscheidungsmatrix</translation>
    </message>
    <message>
        <source>Drag weights, change ratings, add your own rows and columns; everything can be undone.</source>
        <translation>Ziehen Sie Gewichte, ändern Sie Bewertungen, ergänzen Sie eigene Zeilen und Spalten; alles lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Shares of the work</source>
        <translation>Anteile an der Arbeit</translation>
    </message>
    <message>
        <source>Order of importance</source>
        <translation>Reihenfolge der Wichtigkeit</translation>
    </message>
    <message>
        <source>Lowest and highest share</source>
        <translation>Kleinster und größter Anteil</translation>
    </message>
    <message>
        <source>Comparison in pairs</source>
        <translation>Paarweiser Vergleich</translation>
    </message>
    <message>
        <source>Unknown: every weighting</source>
        <translation>Unbekannt: jede Gewichtung</translation>
    </message>
    <message>
        <source>How the weights are stated</source>
        <translation>Wie die Gewichte angegeben werden</translation>
    </message>
    <message>
        <source>&amp;Weights by:</source>
        <translation>&amp;Gewichte nach:</translation>
    </message>
    <message>
        <source>Weights and ratings</source>
        <translation>Gewichte und Bewertungen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Add &amp;scenario…</source>
        <translation>&amp;Szenario hinzufügen…</translation>
    </message>
    <message>
        <source>Add a scenario</source>
        <translation>Szenario hinzufügen</translation>
    </message>
    <message>
        <source>Remove s&amp;cenario</source>
        <translation>S&amp;zenario entfernen</translation>
    </message>
    <message>
        <source>Add &amp;alternative…</source>
        <translation>Al&amp;ternative hinzufügen…</translation>
    </message>
    <message>
        <source>Add an alternative</source>
        <translation>Alternative hinzufügen</translation>
    </message>
    <message>
        <source>Save as st&amp;udy…</source>
        <translation>Als St&amp;udie speichern…</translation>
    </message>
    <message>
        <source>What other methods say</source>
        <translation>Was andere Methoden sagen</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Wie heißt es?</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Choose the scenario to remove.</source>
        <translation>Wählen Sie das Szenario, das entfernt werden soll.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Save as study</source>
        <translation>Als Studie speichern</translation>
    </message>
    <message>
        <source>Studies (*.study.json)</source>
        <translation>Studien (*.study.json)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Remove al&amp;ternative</source>
        <translation>Alternati&amp;ve entfernen</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::Document</name>
    <message>
        <source>My work</source>
        <translation>Meine Arbeit</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Dienst hinzufügen</translation>
    </message>
    <message>
        <source>Rename the service</source>
        <translation>Dienst umbenennen</translation>
    </message>
    <message>
        <source>Remove the service</source>
        <translation>Dienst entfernen</translation>
    </message>
    <message>
        <source>They are of another study that was in this file.</source>
        <translation>Sie gehören zu einer anderen Studie, die in dieser Datei war.</translation>
    </message>
    <message>
        <source>Your edits of this study cannot be shown; they are kept as %1. %2</source>
        <translation>Ihre Änderungen an dieser Studie lassen sich nicht zeigen; sie sind als %1 aufbewahrt. %2</translation>
    </message>
    <message>
        <source>The study has changed since you edited it. Your edited copy is shown; File › Revert takes the study as it is now.</source>
        <translation>Die Studie hat sich geändert, seit Sie sie bearbeitet haben. Gezeigt wird Ihre Kopie; Datei › Zurücksetzen nimmt die Studie, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Your answers cannot be read; they are kept as %1. %2</source>
        <translation>Ihre Antworten lassen sich nicht lesen; sie sind als %1 aufbewahrt. %2</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::EcosystemPage</name>
    <message>
        <source>Ecosystem</source>
        <translation>Ökosystem</translation>
    </message>
    <message>
        <source>Ecosystem and comparisons</source>
        <translation>Ökosystem und Vergleiche</translation>
    </message>
    <message>
        <source>Libraries and tools of each alternative, and how they differ.</source>
        <translation>Bibliotheken und Werkzeuge jeder Alternative und worin sie sich unterscheiden.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::EnvelopeDialog</name>
    <message>
        <source>Reading the runs…</source>
        <translation>Die Läufe werden gelesen …</translation>
    </message>
    <message>
        <source>Where does it hold?</source>
        <translation>Wo stimmt es?</translation>
    </message>
    <message>
        <source>To measure more of it, also at your own point: %1</source>
        <translation>Um mehr davon zu messen, auch an Ihrem eigenen Punkt: %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::EvidenceModel</name>
    <message numerus="yes">
        <source>%1, median of %n trial(s)</source>
        <translation>
            <numerusform>%1, Median aus %n Durchlauf</numerusform>
            <numerusform>%1, Median aus %n Durchläufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>zählt nicht</translation>
    </message>
    <message>
        <source>Moves along with the target, so that the same ratio lies between them.</source>
        <translation>Wandert mit dem Zielwert mit, sodass dasselbe Verhältnis dazwischen liegt.</translation>
    </message>
    <message>
        <source>Target of %1</source>
        <translation>Zielwert von %1</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Worth 0</source>
        <translation>Wert 0</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>The study&apos;s target. Enter your own, such as 20 ms.</source>
        <translation>Der Zielwert der Studie. Geben Sie einen eigenen ein, etwa 20 ms.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can be read in two ways. Use a point for decimals, as in 1.5; a comma separates thousands, as in 1,500.</source>
        <translation>„%1“ lässt sich auf zwei Arten lesen. Vor Nachkommastellen steht ein Punkt, wie in 1.5; ein Komma trennt Tausender, wie in 1,500.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a figure above zero with a suitable unit. Write it as in %2.</source>
        <translation>„%1“ ist keine Zahl über null mit einer passenden Einheit. Die Schreibweise ist etwa %2.</translation>
    </message>
    <message>
        <source>Your own target. Clear it to go back to the study&apos;s.</source>
        <translation>Ihr eigener Zielwert. Leeren Sie das Feld, um den der Studie zurückzuholen.</translation>
    </message>
    <message>
        <source>At this figure or better, a measurement is worth 1. Double-click to enter your own.</source>
        <translation>Ab dieser Zahl ist eine Messung 1 wert. Doppelklicken Sie, um eine eigene einzugeben.</translation>
    </message>
    <message>
        <source>At this figure or worse, a measurement is worth nothing.</source>
        <translation>Bis zu dieser Zahl ist eine Messung nichts wert.</translation>
    </message>
    <message>
        <source>The cost at your load counts in its place.</source>
        <translation>An seiner Stelle zählen die Kosten bei Ihrer Last.</translation>
    </message>
    <message>
        <source>as cost</source>
        <translation>als Kosten</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::EvidencePanel</name>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n Durchlauf</numerusform>
            <numerusform>%n Durchläufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured evidence</source>
        <translation>Gemessene Belege</translation>
    </message>
    <message>
        <source>Run that counts as evidence</source>
        <translation>Lauf, der als Beleg zählt</translation>
    </message>
    <message>
        <source>Run:</source>
        <translation>Lauf:</translation>
    </message>
    <message>
        <source>How much of a value is measured</source>
        <translation>Wie viel eines Wertes gemessen ist</translation>
    </message>
    <message>
        <source>0 %: the ratings alone. 100 %: the measurements alone.</source>
        <translation>0 %: nur die Bewertungen. 100 %: nur die Messungen.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>How much of a value is measured, in percent</source>
        <translation>Wie viel eines Wertes gemessen ist, in Prozent</translation>
    </message>
    <message>
        <source>Measured:</source>
        <translation>Gemessen:</translation>
    </message>
    <message>
        <source>None: the ratings alone</source>
        <translation>Keiner: nur die Bewertungen</translation>
    </message>
    <message>
        <source>How much is measured</source>
        <translation>Wie viel gemessen ist</translation>
    </message>
    <message>
        <source>This study does not say which measurement bears on which scenario.</source>
        <translation>Diese Studie sagt nicht, welche Messung welches Szenario betrifft.</translation>
    </message>
    <message>
        <source>Choose a run, and its measurements count beside the ratings.</source>
        <translation>Wählen Sie einen Lauf; seine Messungen zählen dann neben den Bewertungen.</translation>
    </message>
    <message>
        <source>Of these scenarios, value = %1 % rating + %2 % measurement; worth runs from 0 to 1.</source>
        <translation>Bei diesen Szenarien ist Wert = %1 % Bewertung + %2 % Messung; Werte reichen von 0 bis 1.</translation>
    </message>
    <message>
        <source>Kept out: %1 at %2. %3</source>
        <translation>Nicht gezählt: %1 bei %2. %3</translation>
    </message>
    <message>
        <source>What to watch out for</source>
        <translation>Worauf zu achten ist</translation>
    </message>
    <message>
        <source>The run is still being read, or cannot be read.</source>
        <translation>Der Lauf wird gelesen, oder er lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>Vorsicht: %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::ExportDialog</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>No &amp;background</source>
        <translation>Ohne &amp;Hintergrund</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>as it suits the size</source>
        <translation>passend zur Größe</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>&amp;Breite:</translation>
    </message>
    <message>
        <source>&amp;Height:</source>
        <translation>&amp;Höhe:</translation>
    </message>
    <message>
        <source>&amp;Density:</source>
        <translation>&amp;Dichte:</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>1600 × 900, for slides</source>
        <translation>1600 × 900, für Folien</translation>
    </message>
    <message>
        <source>1200 × 900, for documents</source>
        <translation>1200 × 900, für Dokumente</translation>
    </message>
    <message>
        <source>1920 × 1080, a whole screen</source>
        <translation>1920 × 1080, ein ganzer Bildschirm</translation>
    </message>
    <message>
        <source>3840 × 2160, a whole 4K screen</source>
        <translation>3840 × 2160, ein ganzer 4K-Bildschirm</translation>
    </message>
    <message>
        <source>the width of A4, for print</source>
        <translation>die Breite von A4, zum Drucken</translation>
    </message>
    <message>
        <source>another size</source>
        <translation>eine andere Größe</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>Wie angezeigt</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Maße:</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::FigurePlot</name>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>1 value ≤ 0 omitted: a logarithmic axis cannot show it</source>
        <translation>1 Wert ≤ 0 weggelassen: Eine logarithmische Achse kann ihn nicht zeigen</translation>
    </message>
    <message>
        <source>%1 values ≤ 0 omitted: a logarithmic axis cannot show them</source>
        <translation>%1 Werte ≤ 0 weggelassen: Eine logarithmische Achse kann sie nicht zeigen</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::HelpWindow</name>
    <message>
        <source>Help – Bakeoff</source>
        <translation>Hilfe – Bakeoff</translation>
    </message>
    <message>
        <source>Topics of the help</source>
        <translation>Themen der Hilfe</translation>
    </message>
    <message>
        <source>The chosen topic</source>
        <translation>Das gewählte Thema</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::LeverRow</name>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <translation>Was wäre wenn: %1</translation>
    </message>
    <message>
        <source>Pull to see what would be said then; nothing is changed by that</source>
        <translation>Ziehen Sie, um zu sehen, was dann gesagt würde; geändert wird dadurch nichts</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::LiveModel</name>
    <message>
        <source>Subject</source>
        <translation>Prüfling</translation>
    </message>
    <message>
        <source>Median so far</source>
        <translation>Median bisher</translation>
    </message>
    <message>
        <source>Known within</source>
        <translation>Bekannt auf</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::LivePanel</name>
    <message>
        <source>The trial that is measured now: p99 solid, p50 dashed</source>
        <translation>Der Durchlauf, der gerade gemessen wird: p99 durchgezogen, p50 gestrichelt</translation>
    </message>
    <message>
        <source>Results so far</source>
        <translation>Ergebnisse bisher</translation>
    </message>
    <message>
        <source>nothing known of the machine yet</source>
        <translation>noch nichts über den Rechner bekannt</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>%1: warming up</source>
        <translation>%1: wärmt auf</translation>
    </message>
    <message>
        <source>the machine is quiet</source>
        <translation>der Rechner ist ruhig</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>memory (PSS)</source>
        <translation>Speicher (PSS)</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::LivePlot</name>
    <message>
        <source>Nothing is being measured.</source>
        <translation>Es wird nichts gemessen.</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>time into the trial</source>
        <translation>Zeit seit Beginn des Durchlaufs</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::LoadFields</name>
    <message>
        <source>How requests to an HTTP server come</source>
        <translation>Wie Anfragen an einen HTTP-Server kommen</translation>
    </message>
    <message>
        <source>Requests a second, sent by the clock</source>
        <translation>Anfragen je Sekunde, nach der Uhr gesendet</translation>
    </message>
    <message>
        <source>The highest rate is looked for at which 99 of 100 are answered within this time</source>
        <translation>Gesucht wird die höchste Rate, bei der 99 von 100 innerhalb dieser Zeit beantwortet werden</translation>
    </message>
    <message>
        <source>Random arrivals</source>
        <translation>Zufällige Ankünfte</translation>
    </message>
    <message>
        <source>Requests come as from independent callers, instead of evenly</source>
        <translation>Anfragen kommen wie von unabhängigen Anrufern statt gleichmäßig</translation>
    </message>
    <message>
        <source>How large the answers of http-json are</source>
        <translation>Wie groß die Antworten von http-json sind</translation>
    </message>
    <message>
        <source>Keep connections open</source>
        <translation>Verbindungen offen halten</translation>
    </message>
    <message>
        <source>Otherwise each request opens a connection of its own</source>
        <translation>Sonst öffnet jede Anfrage eine eigene Verbindung</translation>
    </message>
    <message>
        <source>Closed loop: the ceiling</source>
        <translation>Geschlossene Schleife: die Obergrenze</translation>
    </message>
    <message>
        <source>The ceiling, and half of it</source>
        <translation>Die Obergrenze und die Hälfte davon</translation>
    </message>
    <message>
        <source>Half of the ceiling</source>
        <translation>Die Hälfte der Obergrenze</translation>
    </message>
    <message>
        <source>At a rate</source>
        <translation>Bei einer Rate</translation>
    </message>
    <message>
        <source>Highest rate within a p99</source>
        <translation>Höchste Rate innerhalb eines p99</translation>
    </message>
    <message>
        <source> /s</source>
        <translation> /s</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Small, one record</source>
        <translation>Klein, ein Datensatz</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>p99 within</source>
        <translation>p99 innerhalb von</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>Verschlüsselt (TLS)</translation>
    </message>
    <message>
        <source>Requests go by HTTPS; a subject that cannot do that says so</source>
        <translation>Anfragen gehen über HTTPS; ein Prüfling, der das nicht kann, sagt das</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::MainWindow</name>
    <message>
        <source>Bakeoff</source>
        <translation>Bakeoff</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>This article cannot be imported</source>
        <translation>Dieser Artikel kann nicht importiert werden</translation>
    </message>
    <message>
        <source>This study cannot be opened</source>
        <translation>Diese Studie kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Close the window and cancel the run? What was measured so far is kept.</source>
        <translation>Das Fenster schließen und den Lauf abbrechen? Was bisher gemessen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Cancel the run and &amp;close</source>
        <translation>Lauf abbrechen und &amp;schließen</translation>
    </message>
    <message>
        <source>Let it &amp;run</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open study or article…</source>
        <translation>Studie oder Artikel ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the &amp;bundled study</source>
        <translation>&amp;Mitgelieferte Studie öffnen</translation>
    </message>
    <message>
        <source>&amp;Export chart…</source>
        <translation>Diagramm &amp;exportieren…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>&amp;Notify when a long run ends</source>
        <translation>Nach langen Läufen be&amp;nachrichtigen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Befehl suchen…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Show the &amp;sample run</source>
        <translation>Beispiel&amp;lauf zeigen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>&amp;Getting started</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Bakeoff</source>
        <translation>Ü&amp;ber Bakeoff</translation>
    </message>
    <message>
        <source>About Bakeoff</source>
        <translation>Über Bakeoff</translation>
    </message>
    <message>
        <source>There is no chart on this page.</source>
        <translation>Auf dieser Seite gibt es kein Diagramm.</translation>
    </message>
    <message>
        <source>A run is in progress</source>
        <translation>Ein Lauf ist im Gang</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (nicht da)</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Noch wurde nichts geöffnet</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bakeoff %1&lt;/h3&gt;&lt;p&gt;Tests a published comparison on your own machine and against your own work.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Bakeoff %1&lt;/h3&gt;&lt;p&gt;Hält einen veröffentlichten Vergleich gegen Ihre eigene Maschine und Ihre eigene Arbeit.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Edited copy of %1</source>
        <translation>Geänderte Kopie von %1</translation>
    </message>
    <message>
        <source>%1[*] – Bakeoff</source>
        <translation>%1[*] – Bakeoff</translation>
    </message>
    <message>
        <source>There is nothing to search on this page.</source>
        <translation>Auf dieser Seite gibt es nichts zu durchsuchen.</translation>
    </message>
    <message>
        <source>Your edits cannot be kept</source>
        <translation>Ihre Änderungen lassen sich nicht aufbewahren</translation>
    </message>
    <message>
        <source>The edits of this study could not be stored, so closing the window would lose them. Is the disk full?</source>
        <translation>Die Änderungen an dieser Studie ließen sich nicht speichern; mit dem Fenster gingen sie verloren. Ist die Platte voll?</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>Close and &amp;lose them</source>
        <translation>Schließen und &amp;verlieren</translation>
    </message>
    <message>
        <source>Sta&amp;y</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <source>%1 is not a study, a run or a result of a known tool. Bakeoff opens studies (.study.json), articles (.md), runs (.bakeoff-run.json) and results of: %2.</source>
        <translation>%1 ist keine Studie, kein Lauf und kein Ergebnis eines bekannten Werkzeugs. Bakeoff öffnet Studien (.study.json), Artikel (.md), Läufe (.bakeoff-run.json) und Ergebnisse von: %2.</translation>
    </message>
    <message>
        <source>Open a study, an article or results</source>
        <translation>Studie, Artikel oder Ergebnisse öffnen</translation>
    </message>
    <message>
        <source>Studies, articles and results (*.json *.md *.markdown *.mdx *.html *.htm *.xhtml *.txt *.hlog);;All files (*)</source>
        <translation>Studien, Artikel und Ergebnisse (*.json *.md *.markdown *.mdx *.html *.htm *.xhtml *.txt *.hlog);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This study cannot be saved</source>
        <translation>Diese Studie kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Save the study</source>
        <translation>Die Studie speichern</translation>
    </message>
    <message>
        <source>Studies (*.study.json)</source>
        <translation>Studien (*.study.json)</translation>
    </message>
    <message>
        <source>&amp;Save study</source>
        <translation>Studie s&amp;peichern</translation>
    </message>
    <message>
        <source>Save study &amp;as…</source>
        <translation>Studie speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>Zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Takes all edits of the study back; that can be undone</source>
        <translation>Nimmt alle Änderungen an der Studie zurück; das lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>Beri&amp;cht …</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>Auf dieser Seite &amp;suchen</translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation>Diese Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>&amp;A service of your own…</source>
        <translation>Ein &amp;eigener Dienst…</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::MatrixModel</name>
    <message>
        <source>Name of %1</source>
        <translation>Name von %1</translation>
    </message>
    <message>
        <source>Rating of %1</source>
        <translation>Bewertung von %1</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>It counts for nothing until you give it a weight.</source>
        <translation>Es zählt nichts, bis Sie ihm ein Gewicht geben.</translation>
    </message>
    <message>
        <source>Not rated yet, so its worth is unknown.</source>
        <translation>Noch nicht bewertet, der Wert ist also unbekannt.</translation>
    </message>
    <message>
        <source>your own; study: %1</source>
        <translation>Ihre eigene; Studie: %1</translation>
    </message>
    <message>
        <source>your own; the study does not rate it</source>
        <translation>Ihre eigene; die Studie bewertet das nicht</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>ungenutzt</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::OptionPairPanel</name>
    <message>
        <source>What you said</source>
        <translation>Was Sie gesagt haben</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>Zurück&amp;nehmen</translation>
    </message>
    <message>
        <source>What you said of two options</source>
        <translation>Was Sie zu zwei Möglichkeiten gesagt haben</translation>
    </message>
    <message>
        <source>Option A</source>
        <translation>Möglichkeit A</translation>
    </message>
    <message>
        <source>Option B</source>
        <translation>Möglichkeit B</translation>
    </message>
    <message>
        <source>They are e&amp;qual to me</source>
        <translation>Mir ist beides &amp;gleich</translation>
    </message>
    <message>
        <source>S&amp;kip this pair</source>
        <translation>Dieses Paar über&amp;springen</translation>
    </message>
    <message>
        <source>How much is as bad</source>
        <translation>Wie viel ebenso schlimm ist</translation>
    </message>
    <message>
        <source>That is as ba&amp;d</source>
        <translation>Das ist ebenso s&amp;chlimm</translation>
    </message>
    <message>
        <source>One figure against another</source>
        <translation>Ein Messwert gegen einen anderen</translation>
    </message>
    <message>
        <source>Very good at: %1
Weak at: %2
The same in everything else</source>
        <translation>Sehr gut bei: %1
Schwach bei: %2
In allem anderen gleich</translation>
    </message>
    <message>
        <source>No other pair of options would tell more.</source>
        <translation>Kein weiteres Paar würde noch etwas verraten.</translation>
    </message>
    <message>
        <source>The weights are stated on the decision matrix, not by your answers.</source>
        <translation>Die Gewichte sind in der Entscheidungsmatrix angegeben, nicht durch Ihre Antworten.</translation>
    </message>
    <message>
        <source>Which of these two would you take?</source>
        <translation>Welche der beiden würden Sie nehmen?</translation>
    </message>
    <message>
        <source>%1 gets worse, from %2 to %3. By how much would %4, now %5, have to get worse to be as bad for you?</source>
        <translation>%1 wird schlechter, von %2 auf %3. Um wie viel müsste %4, jetzt %5, schlechter werden, um für Sie ebenso schlimm zu sein?</translation>
    </message>
    <message>
        <source>%1 counts as much as %2</source>
        <translation>%1 zählt so viel wie %2</translation>
    </message>
    <message>
        <source>%1 counts more than %2</source>
        <translation>%1 zählt mehr als %2</translation>
    </message>
    <message>
        <source>%1 counts %2 to %3 times as much as %4</source>
        <translation>%1 zählt %2- bis %3-mal so viel wie %4</translation>
    </message>
    <message>
        <source>Choice between two options</source>
        <translation>Wahl zwischen zwei Möglichkeiten</translation>
    </message>
    <message>
        <source>Choice between two options taken back</source>
        <translation>Wahl zwischen zwei Möglichkeiten zurückgenommen</translation>
    </message>
    <message>
        <source>This contradicts what you said of other pairs. Take one of them back first.</source>
        <translation>Das widerspricht dem, was Sie zu anderen Paaren gesagt haben. Nehmen Sie erst eines davon zurück.</translation>
    </message>
    <message>
        <source>Expected a figure above zero that does not lead beyond %1.</source>
        <translation>Erwartet: ein Wert über null, der nicht über %1 hinausführt.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::OverviewPage</name>
    <message>
        <source>Where %1 shines</source>
        <translation>Wo %1 glänzt</translation>
    </message>
    <message>
        <source>Choose %1 when</source>
        <translation>%1 wählen, wenn</translation>
    </message>
    <message>
        <source>Answer the questions</source>
        <translation>Fragen beantworten</translation>
    </message>
    <message>
        <source>Compare the claims</source>
        <translation>Zahlen prüfen</translation>
    </message>
    <message>
        <source>Run on this machine</source>
        <translation>Hier ausführen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Source: %1. %2</source>
        <translation>Quelle: %1. %2</translation>
    </message>
    <message>
        <source>This study has no questions.</source>
        <translation>Diese Studie hat keine Fragen.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) about your work. None is answered yet.</source>
        <translation>
            <numerusform>%n Frage zu Ihrer Arbeit. Noch ist sie nicht beantwortet.</numerusform>
            <numerusform>%n Fragen zu Ihrer Arbeit. Noch ist keine beantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 are answered.</source>
        <translation>%1 von %2 sind beantwortet.</translation>
    </message>
    <message>
        <source>This study claims no figures.</source>
        <translation>Diese Studie behauptet keine Zahlen.</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s), none measured here yet.</source>
        <translation>
            <numerusform>%n Zahl, hier noch nicht gemessen.</numerusform>
            <numerusform>%n Zahlen, hier noch keine gemessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure throughput, latency and memory for yourself. Nothing has been run yet.</source>
        <translation>Messen Sie Durchsatz, Latenz und Speicher selbst. Noch wurde nichts ausgeführt.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) measured in the run that is shown.</source>
        <translation>
            <numerusform>%n Fall im gezeigten Lauf gemessen.</numerusform>
            <numerusform>%n Fälle im gezeigten Lauf gemessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 figures measured here: %3 hold, %4 by another factor, %5 contradicted, %6 open.</source>
        <translation>%1 von %2 Zahlen hier gemessen: %3 stimmen, %4 um einen anderen Faktor, %5 widerlegt, %6 offen.</translation>
    </message>
    <message>
        <source>See &amp;why, and what would change it</source>
        <translation>&amp;Warum, und was es ändern würde</translation>
    </message>
    <message>
        <source>Could it be measured again? %1</source>
        <translation>Ließe es sich noch einmal messen? %1</translation>
    </message>
    <message>
        <source>What speaks against %1</source>
        <translation>Was gegen %1 spricht</translation>
    </message>
    <message>
        <source>Review what was read</source>
        <translation>Gelesenes prüfen</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::OwnServiceDialog</name>
    <message>
        <source>A service of your own</source>
        <translation>Ein eigener Dienst</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Orders, as it is</source>
        <translation>Bestellungen, wie er jetzt ist</translation>
    </message>
    <message>
        <source>Bakeoff &amp;starts it by a command</source>
        <translation>Bakeoff &amp;startet ihn mit einem Befehl</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>&amp;Befehl</translation>
    </message>
    <message>
        <source>Runs in &amp;folder</source>
        <translation>Läuft im &amp;Ordner</translation>
    </message>
    <message>
        <source>It &amp;runs already</source>
        <translation>Er &amp;läuft schon</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>1 of 3: what it is</source>
        <translation>1 von 3: Was er ist</translation>
    </message>
    <message>
        <source>Where the command has {port}, Bakeoff puts a free port. What runs already is neither started nor ended: its memory and CPU time are measured where its process is found by its port.</source>
        <translation>Wo im Befehl {port} steht, setzt Bakeoff einen freien Port ein. Was schon läuft, wird weder gestartet noch beendet: Speicher und CPU-Zeit werden gemessen, wenn sich sein Prozess über den Port finden lässt.</translation>
    </message>
    <message>
        <source>What it is asked</source>
        <translation>Was er gefragt wird</translation>
    </message>
    <message>
        <source>From a &amp;HAR file or an access log…</source>
        <translation>Aus einer &amp;HAR-Datei oder einem Zugriffsprotokoll…</translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation>Was aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>Recordings (*.har *.log *.json *.txt);;All files (*)</source>
        <translation>Aufzeichnungen (*.har *.log *.json *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>2 of 3: what it is asked</source>
        <translation>2 von 3: Was er gefragt wird</translation>
    </message>
    <message>
        <source>A request a line: method and path, then what is right: a status, members of the answer in JSON. Of a recording, what may be a secret is left out and named.</source>
        <translation>Je Zeile eine Anfrage: Methode und Pfad, danach, was richtig ist: ein Status, Felder der JSON-Antwort. Was in einer Aufzeichnung ein Geheimnis sein kann, wird weggelassen und genannt.</translation>
    </message>
    <message>
        <source>What would run</source>
        <translation>Was laufen würde</translation>
    </message>
    <message>
        <source>What it answered</source>
        <translation>Was er geantwortet hat</translation>
    </message>
    <message>
        <source>&amp;Allow it and try it once</source>
        <translation>Er&amp;lauben und einmal ausprobieren</translation>
    </message>
    <message>
        <source>3 of 3: may it run?</source>
        <translation>3 von 3: Darf er laufen?</translation>
    </message>
    <message>
        <source>It runs with your rights. When its file, its command or its toolchain changes, you are asked again.</source>
        <translation>Er läuft mit Ihren Rechten. Wenn sich seine Datei, sein Befehl oder sein Werkzeug ändert, werden Sie wieder gefragt.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zu&amp;rück</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Er braucht einen Namen.</translation>
    </message>
    <message>
        <source>Where does it run?</source>
        <translation>Wo läuft er?</translation>
    </message>
    <message>
        <source>By which command is it started?</source>
        <translation>Mit welchem Befehl wird er gestartet?</translation>
    </message>
    <message>
        <source>It needs a request at least, such as GET /.</source>
        <translation>Er braucht mindestens eine Anfrage, etwa GET /.</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Nothing is started. Requests go to %1</source>
        <translation>Nichts wird gestartet. Anfragen gehen an %1</translation>
    </message>
    <message>
        <source>status %1, %2 bytes</source>
        <translation>Status %1, %2 Bytes</translation>
    </message>
    <message>
        <source>right: %1</source>
        <translation>richtig: %1</translation>
    </message>
    <message>
        <source>wrong: %1, but %2</source>
        <translation>falsch: %1, aber %2</translation>
    </message>
    <message>
        <source>It answers as you said.</source>
        <translation>Er antwortet, wie Sie gesagt haben.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::PairwiseModel</name>
    <message>
        <source>%1 is %2 times as important as %3.</source>
        <translation>%1 ist %2-mal so wichtig wie %3.</translation>
    </message>
    <message>
        <source>%1 and %2 are not compared.</source>
        <translation>%1 und %2 sind nicht verglichen.</translation>
    </message>
    <message>
        <source>Comparison of %1 and %2</source>
        <translation>Vergleich von %1 und %2</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::PairwisePanel</name>
    <message>
        <source>Scenarios compared in pairs</source>
        <translation>Paarweise verglichene Szenarien</translation>
    </message>
    <message>
        <source>A cell says how many times as important the scenario of its row is as that of its column. Pairs may be left out.</source>
        <translation>Eine Zelle sagt, wievielmal so wichtig das Szenario ihrer Zeile ist wie das ihrer Spalte. Paare dürfen ausgelassen werden.</translation>
    </message>
    <message>
        <source>%1 of %2 pairs compared. Consistency ratio %3</source>
        <translation>%1 von %2 Paaren verglichen. Konsistenzmaß %3</translation>
    </message>
    <message>
        <source>: above 0.1, so the comparisons contradict each other.</source>
        <translation>: über 0,1, also widersprechen sich die Vergleiche.</translation>
    </message>
    <message>
        <source>%1 of %2 pairs compared: too few to contradict each other</source>
        <translation>%1 von %2 Paaren verglichen: zu wenige, um einander zu widersprechen</translation>
    </message>
    <message>
        <source>Look first at %1 over %2: you said %3, the others imply %4.</source>
        <translation>Sehen Sie zuerst %1 gegen %2 an: Sie sagten %3, aus den anderen folgt %4.</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Über&amp;springen</translation>
    </message>
    <message>
        <source>All &amp;pairs</source>
        <translation>Alle &amp;Paare</translation>
    </message>
    <message>
        <source>As important</source>
        <translation>Gleich wichtig</translation>
    </message>
    <message>
        <source>Everything is compared that has to be. More pairs only check the others.</source>
        <translation>Alles Nötige ist verglichen. Weitere Paare prüfen nur die anderen.</translation>
    </message>
    <message>
        <source>Which counts more for you: %1, or %2?</source>
        <translation>Was zählt für Sie mehr: %1 oder %2?</translation>
    </message>
    <message>
        <source>%1, %2 times as much</source>
        <translation>%1, %2-mal so viel</translation>
    </message>
    <message>
        <source>Comparison of %1 and %2</source>
        <translation>Vergleich von %1 und %2</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::PeoplePanel</name>
    <message>
        <source>Answer as this &amp;person</source>
        <translation>Als diese &amp;Person antworten</translation>
    </message>
    <message>
        <source>Rem&amp;ove</source>
        <translation>Entf&amp;ernen</translation>
    </message>
    <message>
        <source>People with a say</source>
        <translation>Wer mitredet</translation>
    </message>
    <message>
        <source>Where they stand</source>
        <translation>Wo sie stehen</translation>
    </message>
    <message>
        <source>A&amp;dd a person…</source>
        <translation>Pers&amp;on hinzufügen…</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>What is their name?</source>
        <translation>Wie heißt sie?</translation>
    </message>
    <message>
        <source>Who decides with you?</source>
        <translation>Wer entscheidet mit Ihnen?</translation>
    </message>
    <message>
        <source>Add everybody who has a say, and let each answer for themselves. With two people or more you see here who agrees, what they would take together, and which answer would change it.</source>
        <translation>Fügen Sie alle hinzu, die mitreden, und lassen Sie jede und jeden selbst antworten. Ab zwei Personen sehen Sie hier, wer sich einig ist, was sie zusammen nähmen und welche Antwort das ändern würde.</translation>
    </message>
    <message>
        <source>One of them gave answers that allow no decision yet.</source>
        <translation>Eine Person hat Antworten gegeben, aus denen noch keine Entscheidung folgt.</translation>
    </message>
    <message>
        <source>Who could change it</source>
        <translation>Wer es ändern könnte</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::PlanModel</name>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>will be prepared</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>cannot run</source>
        <translation>nicht ausführbar</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>○ waiting</source>
        <translation>○ wartet</translation>
    </message>
    <message>
        <source>◔ %1/%2</source>
        <translation>◔ %1/%2</translation>
    </message>
    <message>
        <source>◔ %1/%2  %3</source>
        <translation>◔ %1/%2  %3</translation>
    </message>
    <message>
        <source>⚠ failed</source>
        <translation>⚠ fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2 of %3 chosen</source>
        <translation>%1: %2 von %3 gewählt</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::PlanPanel</name>
    <message>
        <source>Copy the re&amp;medy</source>
        <translation>Abhilfe k&amp;opieren</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>What to run</source>
        <translation>Was ausgeführt wird</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>%1, %2 each, about %3 minutes once everything is prepared</source>
        <translation>%1, je %2, etwa %3 Minuten, sobald alles vorbereitet ist</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n Fall</numerusform>
            <numerusform>%n Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n Durchlauf</numerusform>
            <numerusform>%n Durchläufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Check what you want to run.</source>
        <translation>Haken Sie an, was Sie ausführen wollen.</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n subject(s) cannot run here.&lt;/b&gt;</source>
        <translation>
            <numerusform>&lt;b&gt;%n Prüfling ist hier nicht ausführbar.&lt;/b&gt;</numerusform>
            <numerusform>&lt;b&gt;%n Prüflinge sind hier nicht ausführbar.&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>What the source claims</source>
        <translation>Was die Quelle behauptet</translation>
    </message>
    <message>
        <source>What my answers hang on</source>
        <translation>Woran meine Antworten hängen</translation>
    </message>
    <message>
        <source>One quick look</source>
        <translation>Ein kurzer Blick</translation>
    </message>
    <message>
        <source>My own choice</source>
        <translation>Eigene Auswahl</translation>
    </message>
    <message>
        <source>What to measure</source>
        <translation>Was gemessen wird</translation>
    </message>
    <message>
        <source>Search the benchmarks</source>
        <translation>Benchmarks durchsuchen</translation>
    </message>
    <message>
        <source>%1 (nothing)</source>
        <translation>%1 (nichts)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n case(s), about %2)</source>
        <translation>
            <numerusform>%1 (%n Fall, etwa %2)</numerusform>
            <numerusform>%1 (%n Fälle, etwa %2)</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle ankreuzen</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keines ankreuzen</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <translation>Nur „%1“</translation>
    </message>
    <message>
        <source>Select one to see what it needs.</source>
        <translation>Wählen Sie einen, um zu sehen, was er braucht.</translation>
    </message>
    <message>
        <source>Ru&amp;n</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>One trial at a time, each time the one that can change the recommendation most, until nothing measured can change it. How long that takes shows as it goes; you can stop at any time.</source>
        <translation>Ein Durchlauf nach dem anderen, jedes Mal der, der die Empfehlung am meisten ändern kann, bis keine Messung sie mehr ändern kann. Wie lange das dauert, zeigt sich unterwegs; Sie können jederzeit abbrechen.</translation>
    </message>
    <message>
        <source>Until the decision is certain</source>
        <translation>Bis die Entscheidung sicher ist</translation>
    </message>
    <message>
        <source>Tick others in the list; its menu has all, none, and only this one.</source>
        <translation>In der Liste lassen sich andere ankreuzen; ihr Menü hat alle, keine und nur diesen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n case(s) at most)</source>
        <translation>
            <numerusform>%1 (höchstens %n Fall)</numerusform>
            <numerusform>%1 (höchstens %n Fälle)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::ProfileAdjuster</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Adjust the profile</source>
        <translation>&amp;Profil anpassen</translation>
    </message>
    <message>
        <source>How often each case is measured; six or more show a spread</source>
        <translation>Wie oft jeder Fall gemessen wird; ab sechs zeigt sich eine Streuung</translation>
    </message>
    <message>
        <source>How long a server is loaded before it is measured</source>
        <translation>Wie lange ein Server belastet wird, bevor er gemessen wird</translation>
    </message>
    <message>
        <source>How long a server&apos;s trial is measured</source>
        <translation>Wie lange der Durchlauf eines Servers gemessen wird</translation>
    </message>
    <message>
        <source>Connections that load a server at once</source>
        <translation>Verbindungen, die einen Server gleichzeitig belasten</translation>
    </message>
    <message>
        <source>All cores each</source>
        <translation>Je alle Kerne</translation>
    </message>
    <message>
        <source>One core each</source>
        <translation>Je einen Kern</translation>
    </message>
    <message>
        <source>Framework&apos;s defaults</source>
        <translation>Vorgaben des Frameworks</translation>
    </message>
    <message>
        <source>&amp;Trials</source>
        <translation>Du&amp;rchläufe</translation>
    </message>
    <message>
        <source>&amp;Warm-up</source>
        <translation>Auf&amp;wärmen</translation>
    </message>
    <message>
        <source>Meas&amp;ured</source>
        <translation>&amp;Messdauer</translation>
    </message>
    <message>
        <source>Co&amp;nnections</source>
        <translation>Verbindu&amp;ngen</translation>
    </message>
    <message>
        <source>C&amp;ores</source>
        <translation>&amp;Kerne</translation>
    </message>
    <message>
        <source>Your own trials, times, cores and load</source>
        <translation>Eigene Durchläufe, Zeiten, Kerne und Last</translation>
    </message>
    <message>
        <source>How much of the machine a server may use</source>
        <translation>Was ein Server von der Maschine nutzen darf</translation>
    </message>
    <message>
        <source>as in the profile</source>
        <translation>wie im Profil</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::QuestionList</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Tells most</source>
        <translation>Sagt am meisten</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht beantwortet</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::QuestionnaireModel</name>
    <message>
        <source>Not answered</source>
        <translation>Nicht beantwortet</translation>
    </message>
    <message>
        <source>Don&apos;t know</source>
        <translation>Weiß nicht</translation>
    </message>
    <message>
        <source>%1 Answer: %2</source>
        <translation>%1 Antwort: %2</translation>
    </message>
    <message>
        <source>How much of your work is this?</source>
        <translation>Wie viel Ihrer Arbeit ist das?</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Why it is asked</source>
        <translation>Warum gefragt wird</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::QuestionnairePage</name>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Next question</source>
        <translation>&amp;Nächste Frage</translation>
    </message>
    <message>
        <source>&amp;Clear all answers</source>
        <translation>Alle An&amp;tworten löschen</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Questions about your work</source>
        <translation>Fragen zu Ihrer Arbeit</translation>
    </message>
    <message>
        <source>&amp;Service:</source>
        <translation>D&amp;ienst:</translation>
    </message>
    <message>
        <source>Service that the answers are about</source>
        <translation>Dienst, um den es in den Antworten geht</translation>
    </message>
    <message>
        <source>&amp;Add a service…</source>
        <translation>Dienst hin&amp;zufügen…</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Dienst hinzufügen</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Wie heißt es?</translation>
    </message>
    <message>
        <source>Rename the service</source>
        <translation>Dienst umbenennen</translation>
    </message>
    <message>
        <source>%1 of %2 answered.</source>
        <translation>%1 von %2 beantwortet.</translation>
    </message>
    <message>
        <source>Weights are stated on the decision matrix, not by shares.</source>
        <translation>Die Gewichte sind in der Entscheidungsmatrix angegeben, nicht als Anteile.</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Fragebogen</translation>
    </message>
    <message>
        <source>A second one &amp;beside the first costs:</source>
        <translation>Eine zweite neben der ersten &amp;kostet:</translation>
    </message>
    <message>
        <source>Cost of a second alternative beside the first</source>
        <translation>Preis einer zweiten Alternative neben der ersten</translation>
    </message>
    <message>
        <source>Two toolchains, two kinds of expertise and the border between them, in the unit of the scores. Splitting the work is recommended when it gains more.</source>
        <translation>Zwei Werkzeugketten, zweierlei Fachwissen und die Grenze dazwischen, in der Einheit der Punktzahlen. Die Arbeit zu teilen wird empfohlen, wenn es mehr einbringt.</translation>
    </message>
    <message>
        <source>No answer to the other questions is likely to change the recommendation.</source>
        <translation>Keine Antwort auf die übrigen Fragen wird die Empfehlung wahrscheinlich ändern.</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Eine nach der anderen</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Alle Fragen</translation>
    </message>
    <message>
        <source>Two options</source>
        <translation>Zwei Möglichkeiten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Ways of asking</source>
        <translation>Arten zu fragen</translation>
    </message>
    <message>
        <source>The question that can change most comes first, and asking ends as soon as nothing can change the result. &quot;Don&apos;t know&quot; is an answer, too.</source>
        <translation>Zuerst kommt die Frage, die am meisten ändern kann, und das Fragen endet, sobald nichts mehr das Ergebnis ändern kann. „Weiß nicht“ ist auch eine Antwort.</translation>
    </message>
    <message>
        <source>%1 (a person)</source>
        <translation>%1 (eine Person)</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::Recommendation</name>
    <message>
        <source>The run that counts as evidence cannot be read, so it does not count: %1</source>
        <translation>Der Lauf, der als Beleg zählt, kann nicht gelesen werden und zählt deshalb nicht: %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::ReportDialog</name>
    <message>
        <source>Reading the run…</source>
        <translation>Der Lauf wird gelesen …</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
    <message>
        <source>PDF, HTML, Markdown, or a decision record to keep beside the code</source>
        <translation>PDF, HTML, Markdown oder ein Entscheidungsvermerk, der neben dem Code liegt</translation>
    </message>
    <message>
        <source>The summary, for a chat or a mail</source>
        <translation>Die Zusammenfassung, für einen Chat oder eine Mail</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF document (*.pdf);;Web page (*.html);;Markdown (*.md);;Decision record (*.madr.md)</source>
        <translation>PDF-Dokument (*.pdf);;Webseite (*.html);;Markdown (*.md);;Entscheidungsvermerk (*.madr.md)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>The summary is on the clipboard.</source>
        <translation>Die Zusammenfassung ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>With c&amp;harts</source>
        <translation>Mit &amp;Diagrammen</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::ResultPage</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What would flip it</source>
        <translation>Was sie kippen würde</translation>
    </message>
    <message>
        <source>&amp;Answer it</source>
        <translation>Sie beant&amp;worten</translation>
    </message>
    <message>
        <source>Rep&amp;ort…</source>
        <translation>Beri&amp;cht …</translation>
    </message>
    <message>
        <source>The decision with its reasons as PDF, HTML or Markdown, to hand on</source>
        <translation>Die Entscheidung mit ihren Gründen als PDF, HTML oder Markdown, zum Weitergeben</translation>
    </message>
    <message>
        <source>What follows from your answers, and how sure it is.</source>
        <translation>Was aus Ihren Antworten folgt, und wie sicher es ist.</translation>
    </message>
    <message>
        <source>If a second one beside the first cost %1 points:</source>
        <translation>Wenn eine zweite neben der ersten %1 Punkte kostete:</translation>
    </message>
    <message>
        <source>&amp;Keep this</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Makes it one of your answers; that can be undone</source>
        <translation>Macht es zu einer Ihrer Antworten; das lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Back to my answers</source>
        <translation>&amp;Zurück zu meinen Antworten</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>Was dafür spricht</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>If &quot;%1&quot; were %2 % of your work:</source>
        <translation>Wenn „%1“ %2 % Ihrer Arbeit wäre:</translation>
    </message>
    <message>
        <source>One, or several side by side?</source>
        <translation>Eine, oder mehrere nebeneinander?</translation>
    </message>
    <message>
        <source>Worth finding out next</source>
        <translation>Was sich als Nächstes herauszufinden lohnt</translation>
    </message>
    <message>
        <source>&amp;Details: how this was worked out</source>
        <translation>&amp;Einzelheiten: wie das zustande kommt</translation>
    </message>
    <message>
        <source>Keep what was tried</source>
        <translation>Probiertes behalten</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>under %1: %2 is ahead</source>
        <translation>unter %1: %2 liegt vorn</translation>
    </message>
    <message>
        <source>over %1: %2 is ahead</source>
        <translation>über %1: %2 liegt vorn</translation>
    </message>
    <message>
        <source>no share of it changes who is ahead</source>
        <translation>kein Anteil davon ändert, wer vorn liegt</translation>
    </message>
    <message>
        <source>Give at least one kind of work a share of yours.</source>
        <translation>Geben Sie wenigstens einer Art von Arbeit einen Anteil an Ihrer.</translation>
    </message>
    <message>
        <source>Service by service; what follows is about the one that is pressed</source>
        <translation>Dienst für Dienst; was folgt, gilt für den gedrückten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What a second one beside the first costs</source>
        <translation>Was eine zweite neben der ersten kostet</translation>
    </message>
    <message>
        <source>in points of 100: toolchains, expertise, the border between them</source>
        <translation>in Punkten von 100: Werkzeugketten, Fachwissen, die Grenze dazwischen</translation>
    </message>
    <message>
        <source>Nothing that could be asked or measured is likely to change it.</source>
        <translation>Nichts, was sich fragen oder messen ließe, ändert es voraussichtlich.</translation>
    </message>
    <message>
        <source>&amp;Measure %1, about %2</source>
        <translation>%1 &amp;messen, etwa %2</translation>
    </message>
    <message>
        <source>Runs it here. The result then counts in your decision, unless you count another run already</source>
        <translation>Führt ihn hier aus. Das Ergebnis zählt dann in Ihrer Entscheidung, wenn nicht schon ein anderer Lauf zählt</translation>
    </message>
    <message>
        <source>for the decision: %1</source>
        <translation>für die Entscheidung: %1</translation>
    </message>
    <message>
        <source>Count the run</source>
        <translation>Den Lauf zählen</translation>
    </message>
    <message>
        <source>What was measured counts in your decision now.</source>
        <translation>Was gemessen wurde, zählt jetzt in Ihrer Entscheidung.</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>None of these shares flips it</source>
        <translation>Keiner dieser Anteile kippt sie</translation>
    </message>
    <message>
        <source>What would change which one is ahead</source>
        <translation>Was ändern würde, welche vorn liegt</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::ReviewModel</name>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternative</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Arbeitslast</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::ReviewPage</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>What the article says beside what was read of it. Where it was read wrong, choose what is right.</source>
        <translation>Was der Artikel sagt, neben dem, was daraus gelesen wurde. Wo falsch gelesen wurde, wählen Sie, was richtig ist.</translation>
    </message>
    <message>
        <source>Save as a study…</source>
        <translation>Als Studie speichern…</translation>
    </message>
    <message>
        <source>Open an article…</source>
        <translation>Artikel öffnen…</translation>
    </message>
    <message>
        <source>The text of the article</source>
        <translation>Der Text des Artikels</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search what was read</source>
        <translation>Im Gelesenen suchen</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Alle (%1)</translation>
    </message>
    <message>
        <source>Not read (%1)</source>
        <translation>Nicht gelesen (%1)</translation>
    </message>
    <message>
        <source>Doubtful (%1)</source>
        <translation>Zweifelhaft (%1)</translation>
    </message>
    <message>
        <source>Choose a line or a row. Cells with ▾ can be set right: press Enter or F2.</source>
        <translation>Wählen Sie eine Zeile links oder rechts. Zellen mit ▾ lassen sich berichtigen: mit Eingabe oder F2.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Nothing was read of line %1.</source>
        <translation>Aus Zeile %1 wurde nichts gelesen.</translation>
    </message>
    <message>
        <source>No article is open: a study that was saved does not carry its text. Open one, a Markdown file or a saved HTML page, to see what is read of it.</source>
        <translation>Es ist kein Artikel offen: Eine gespeicherte Studie trägt seinen Text nicht in sich. Öffnen Sie einen, eine Markdown-Datei oder eine gespeicherte HTML-Seite, um zu sehen, was daraus gelesen wird.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::RunDetails</name>
    <message numerus="yes">
        <source>%n trial(s) failed</source>
        <translation>
            <numerusform>%n Durchlauf fehlgeschlagen</numerusform>
            <numerusform>%n Durchläufe fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Was fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>Measure it again like this</source>
        <translation>So messen Sie es noch einmal</translation>
    </message>
    <message>
        <source>%1, profile %2, %3 of %4 trials</source>
        <translation>%1, Profil %2, %3 von %4 Durchläufen</translation>
    </message>
    <message>
        <source>Deleted; it can be brought back for 30 days.</source>
        <translation>Gelöscht; er lässt sich 30 Tage lang zurückholen.</translation>
    </message>
    <message>
        <source>This run has no log.</source>
        <translation>Dieser Lauf hat kein Protokoll.</translation>
    </message>
    <message>
        <source>The selected run</source>
        <translation>Der ausgewählte Lauf</translation>
    </message>
    <message>
        <source>The run&apos;s log</source>
        <translation>Das Protokoll des Laufs</translation>
    </message>
    <message>
        <source>Changes between runs</source>
        <translation>Änderungen zwischen Läufen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Details of the selected runs</source>
        <translation>Einzelheiten der ausgewählten Läufe</translation>
    </message>
    <message>
        <source>Select a run to see what it measured, or several to compare them.</source>
        <translation>Wählen Sie einen Lauf, um zu sehen, was er gemessen hat, oder mehrere, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Select two or more runs and choose Compare.</source>
        <translation>Wählen Sie zwei oder mehr Läufe und dann „Vergleichen“.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>There was no earlier run of the same work on this machine to compare with.</source>
        <translation>Es gab auf dieser Maschine keinen früheren Lauf derselben Arbeit zum Vergleichen.</translation>
    </message>
    <message>
        <source>Since the last run on this machine, %1.</source>
        <translation>Seit dem letzten Lauf auf dieser Maschine, %1.</translation>
    </message>
    <message>
        <source>Checks that did not pass, and what would fix them</source>
        <translation>Nicht bestandene Prüfungen und was dem abhilft</translation>
    </message>
    <message>
        <source>Compared with %1. A change counts when it is at least 5 % with p ≤ 0.05 (Mann-Whitney, corrected for all tests by Benjamini-Hochberg); intervals are 95 % bootstrap.</source>
        <translation>Verglichen mit %1. Eine Änderung zählt ab 5 % und mit p ≤ 0,05 (Mann-Whitney, für alle Tests nach Benjamini-Hochberg korrigiert); Intervalle sind 95-%-Bootstrap-Intervalle.</translation>
    </message>
    <message>
        <source>The runs are not known to be of one machine: absolute figures do not travel between machines.</source>
        <translation>Es ist nicht bekannt, dass die Läufe von einer Maschine sind: absolute Zahlen lassen sich nicht von Maschine zu Maschine übertragen.</translation>
    </message>
    <message>
        <source>%1, profile %2, %3 trials of at most %4</source>
        <translation>%1, Profil %2, %3 von höchstens %4 Durchläufen</translation>
    </message>
    <message>
        <source>What the checks remarked, and what would settle it</source>
        <translation>Was die Prüfungen anmerken und was es klären würde</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::RunEndPanel</name>
    <message>
        <source>Measure &amp;those again</source>
        <translation>&amp;Diese noch einmal messen</translation>
    </message>
    <message>
        <source>Show &amp;what was measured</source>
        <translation>&amp;Gemessenes zeigen</translation>
    </message>
    <message>
        <source>&amp;Use in my decision</source>
        <translation>In meiner &amp;Entscheidung verwenden</translation>
    </message>
    <message>
        <source>What this run says of the claims</source>
        <translation>Was dieser Lauf zu den Behauptungen sagt</translation>
    </message>
    <message>
        <source>See the &amp;charts</source>
        <translation>Dia&amp;gramme ansehen</translation>
    </message>
    <message>
        <source>All c&amp;laims</source>
        <translation>Alle Be&amp;hauptungen</translation>
    </message>
    <message numerus="yes">
        <source>Done in %1: %n trial(s).</source>
        <translation>
            <numerusform>Fertig nach %1: %n Durchlauf.</numerusform>
            <numerusform>Fertig nach %1: %n Durchläufe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run is %1 after %2: %n trial(s).</source>
        <translation>
            <numerusform>Der Lauf ist %1, nach %2: %n Durchlauf.</numerusform>
            <numerusform>Der Lauf ist %1, nach %2: %n Durchläufe.</numerusform>
        </translation>
    </message>
    <message>
        <source>It stopped after %1 of %2 trials, so all pages show the run before it again.</source>
        <translation>Er endete nach %1 von %2 Durchläufen, deshalb zeigen alle Seiten wieder den Lauf davor.</translation>
    </message>
    <message>
        <source>Nothing has been measured yet. Choose what to run, and press Run.</source>
        <translation>Noch wurde nichts gemessen. Wählen Sie aus, was laufen soll, und starten Sie.</translation>
    </message>
    <message>
        <source>This study does not say which measurement bears on which scenario.</source>
        <translation>Diese Studie sagt nicht, welche Messung für welches Szenario zählt.</translation>
    </message>
    <message>
        <source>What was measured counts beside the ratings from now on.</source>
        <translation>Das Gemessene zählt von nun an neben den Bewertungen.</translation>
    </message>
    <message>
        <source>Run that counts as evidence</source>
        <translation>Lauf, der als Beleg zählt</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::RunNotice</name>
    <message>
        <source>Run %1 has ended: %2</source>
        <translation>Lauf %1 ist zu Ende: %2</translation>
    </message>
    <message>
        <source>The results are on the page Runs.</source>
        <translation>Die Ergebnisse stehen auf der Seite „Läufe“.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::RunRecorder</name>
    <message numerus="yes">
        <source>Only the first %n line(s) of the log are kept.</source>
        <translation>
            <numerusform>Nur die erste Zeile des Protokolls wird aufbewahrt.</numerusform>
            <numerusform>Nur die ersten %n Zeilen des Protokolls werden aufbewahrt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::RunSession</name>
    <message>
        <source>%1 (%2), trial %3 failed: %4</source>
        <translation>%1 (%2), Durchlauf %3 fehlgeschlagen: %4</translation>
    </message>
    <message>
        <source>%1 (%2), trial %3 does not count: %4</source>
        <translation>%1 (%2), Durchlauf %3 zählt nicht: %4</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::RunsModel</name>
    <message>
        <source>%1 · reference</source>
        <translation>%1 · Referenz</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>keine Änderung</translation>
    </message>
    <message>
        <source>▼ %1 worse, ▲ %2 better</source>
        <translation>▼ %1 schlechter, ▲ %2 besser</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diese Maschine</translation>
    </message>
    <message>
        <source>Against %1: changes of at least 5 % with p ≤ 0.05 after correction for all tests.</source>
        <translation>Gegen %1: Änderungen ab 5 % mit p ≤ 0,05 nach Korrektur für alle Tests.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>Since the last run here</source>
        <translation>Seit dem letzten Lauf hier</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>%1 (public board)</source>
        <translation>%1 (öffentliche Bestenliste)</translation>
    </message>
    <message>
        <source>%1, at most %2 planned</source>
        <translation>%1, höchstens %2 geplant</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>too few to tell</source>
        <translation>zu wenige für eine Aussage</translation>
    </message>
    <message>
        <source>%1 of %2 results did not pass their checks; the details say which and why.</source>
        <translation>%1 von %2 Ergebnissen haben ihre Prüfungen nicht bestanden; die Einzelheiten sagen, welche und warum.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>busy machine, %1</source>
        <translation>ausgelastete Maschine, %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::RunsPage</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Every run that was made or imported: find, compare, keep what matters.</source>
        <translation>Jeder Lauf, der gemacht oder importiert wurde: finden, vergleichen, behalten, was zählt.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Show this run on all pages</source>
        <translation>Diesen Lauf auf allen Seiten zeigen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Compare the selected runs with the reference</source>
        <translation>Die ausgewählten Läufe mit der Referenz vergleichen</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Compare others with this run from now on</source>
        <translation>Andere von nun an mit diesem Lauf vergleichen</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Tags…</translation>
    </message>
    <message>
        <source>Change the tags</source>
        <translation>Tags ändern</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz…</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>Lö&amp;schen</translation>
    </message>
    <message>
        <source>Hide these runs; they are kept for 30 days</source>
        <translation>Diese Läufe ausblenden; sie bleiben 30 Tage erhalten</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Löschen rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Read a run bundle, or results of other tools</source>
        <translation>Ein Laufbündel oder Ergebnisse anderer Werkzeuge lesen</translation>
    </message>
    <message>
        <source>Write the whole run to a file</source>
        <translation>Den ganzen Lauf in eine Datei schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) deleted.</source>
        <translation>
            <numerusform>%n Lauf gelöscht.</numerusform>
            <numerusform>%n Läufe gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) brought back.</source>
        <translation>
            <numerusform>%n Lauf zurückgeholt.</numerusform>
            <numerusform>%n Läufe zurückgeholt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is the reference.</source>
        <translation>%1 ist die Referenz.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Tags, separated by commas:</source>
        <translation>Tags, durch Kommas getrennt:</translation>
    </message>
    <message>
        <source>Tags changed.</source>
        <translation>Tags geändert.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on the run:</source>
        <translation>Notiz zum Lauf:</translation>
    </message>
    <message>
        <source>Note changed.</source>
        <translation>Notiz geändert.</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>Lauf exportieren</translation>
    </message>
    <message>
        <source>Run bundles (*.bakeoff-run.json)</source>
        <translation>Laufbündel (*.bakeoff-run.json)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>Ergebnisse importieren</translation>
    </message>
    <message>
        <source>Imported as %1.</source>
        <translation>Importiert als %1.</translation>
    </message>
    <message>
        <source>Search ids, studies, subjects, machines, tags and notes</source>
        <translation>Suche in Kennungen, Studien, Prüflingen, Maschinen, Tags und Notizen</translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation>In den Läufen suchen</translation>
    </message>
    <message>
        <source>A run is in progress; the pages show it until it ends.</source>
        <translation>Ein Lauf ist im Gang; die Seiten zeigen ihn, bis er endet.</translation>
    </message>
    <message>
        <source>Imported figures of a public board stand beside the claims and judge nothing; again to take it back</source>
        <translation>Importierte Zahlen einer öffentlichen Bestenliste stehen neben den Behauptungen und urteilen nicht; noch einmal, um es zurückzunehmen</translation>
    </message>
    <message>
        <source>Marked anew: %1.</source>
        <translation>Neu gekennzeichnet: %1.</translation>
    </message>
    <message>
        <source>Results (*.bakeoff-run.json *.json *.txt *.hlog);;All files (*)</source>
        <translation>Ergebnisse (*.bakeoff-run.json *.json *.txt *.hlog);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Board</source>
        <translation>Öffentli&amp;ch</translation>
    </message>
    <message>
        <source>Show deleted</source>
        <translation>Gelöschte zeigen</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Nothing has been run here yet. Choose what to measure on the page Benchmarks, or import what another tool measured.</source>
        <translation>Hier wurde noch nichts gemessen. Wählen Sie auf der Seite Benchmarks, was gemessen werden soll, oder importieren Sie, was ein anderes Werkzeug gemessen hat.</translation>
    </message>
    <message>
        <source>No run is like that.</source>
        <translation>Kein Lauf passt dazu.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::SampleBanner</name>
    <message>
        <source>Run on this &amp;machine</source>
        <translation>Hier aus&amp;führen</translation>
    </message>
    <message>
        <source>Hide the sam&amp;ple</source>
        <translation>Beispiel verber&amp;gen</translation>
    </message>
    <message>
        <source>Charts and verdicts are of a real run made elsewhere, until you make your own.</source>
        <translation>Diagramme und Urteile stammen von einem echten Lauf auf einer anderen Maschine, bis Sie einen eigenen machen.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::Settings</name>
    <message>
        <source>The settings cannot be written to %1.</source>
        <translation>Die Einstellungen können nicht nach %1 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>&amp;Notify when a long run ends</source>
        <translation>Nach langen Läufen be&amp;nachrichtigen</translation>
    </message>
    <message>
        <source>Store of the runs</source>
        <translation>Ablage der Läufe</translation>
    </message>
    <message>
        <source>This program&apos;s own: %1</source>
        <translation>Die des Programms: %1</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose the file of the store</source>
        <translation>Datei der Ablage wählen</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Check the store</source>
        <translation>Ablage prüfen</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>&amp;Ablage</translation>
    </message>
    <message>
        <source>Stores of runs (*.sqlite)</source>
        <translation>Ablagen von Läufen (*.sqlite)</translation>
    </message>
    <message>
        <source>This time --store or BAKEOFF_STORE says where the runs are.</source>
        <translation>Diesmal sagt --store oder BAKEOFF_STORE, wo die Läufe liegen.</translation>
    </message>
    <message>
        <source>Opening the store…</source>
        <translation>Ablage wird geöffnet…</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Program of %1</source>
        <translation>Programm von %1</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose the program of %1</source>
        <translation>Programm von %1 wählen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Takes effect the next time Bakeoff is started.</source>
        <translation>Gilt ab dem nächsten Start von Bakeoff.</translation>
    </message>
    <message>
        <source>A file, or postgresql://user@host/database for a team. A password belongs in ~/.pgpass: what is entered here is stored as it is.</source>
        <translation>Eine Datei, oder postgresql://benutzer@rechner/datenbank für ein Team. Ein Passwort gehört in ~/.pgpass: Was hier steht, wird so gespeichert, wie es ist.</translation>
    </message>
    <message numerus="yes">
        <source>It can be opened and holds %n run(s). Takes effect at the next start.</source>
        <translation>
            <numerusform>Sie lässt sich öffnen und enthält %n Lauf. Gilt ab dem nächsten Start.</numerusform>
            <numerusform>Sie lässt sich öffnen und enthält %n Läufe. Gilt ab dem nächsten Start.</numerusform>
        </translation>
    </message>
    <message>
        <source>A program that is named here is used instead of the one that is found. Takes effect at once, for this window and the command line.</source>
        <translation>Ein hier genanntes Programm wird statt des gefundenen benutzt. Gilt sofort, für dieses Fenster und die Kommandozeile.</translation>
    </message>
    <message>
        <source>Found automatically</source>
        <translation>Wird selbst gefunden</translation>
    </message>
    <message>
        <source>Takes effect with the next run.</source>
        <translation>Gilt ab dem nächsten Lauf.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::ShownRun</name>
    <message>
        <source>The sample run belongs to the bundled study; open that one first.</source>
        <translation>Der Beispiellauf gehört zur mitgelieferten Studie; öffnen Sie zuerst diese.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::TabList</name>
    <message>
        <source>All tabs</source>
        <translation>Alle Reiter</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::app::TablePage</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search %1</source>
        <translation>Suche in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No row contains &quot;%1&quot;.</source>
        <translation>Keine Zeile enthält „%1“.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::TimesDelegate</name>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::WaysBar</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: best in %2 of the ways</source>
        <translation>%1: am besten in %2 der Fälle</translation>
    </message>
    <message>
        <source>In how many of the ways your open answers could fall each one is best. The pale part is how far the next answer can move it.</source>
        <translation>In wie vielen der Möglichkeiten, wie Ihre offenen Antworten ausfallen könnten, jede am besten ist. Der blasse Teil zeigt, wie weit die nächste Antwort sie bewegen kann.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::WeightColumn</name>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>by pairs</source>
        <translation>nach Paaren</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Gewicht von %1</translation>
    </message>
    <message>
        <source>1 is the most important; ties are allowed.</source>
        <translation>1 ist das Wichtigste; gleiche Plätze sind erlaubt.</translation>
    </message>
    <message>
        <source>The least and the most of your work that this may be.</source>
        <translation>Wie viel Ihrer Arbeit das mindestens und höchstens sein darf.</translation>
    </message>
    <message>
        <source>You have not said how much of your work it is, so a typical amount is taken.</source>
        <translation>Sie haben nicht gesagt, wie viel Ihrer Arbeit es ist; gerechnet wird mit einem üblichen Umfang.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::WindowState</name>
    <message>
        <source>The program&apos;s resources are missing. Set BAKEOFF_RESOURCES to their folder.</source>
        <translation>Die Dateien des Programms fehlen. Nennen Sie ihren Ordner in BAKEOFF_RESOURCES.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::Workbench</name>
    <message>
        <source>Kind of weights</source>
        <translation>Art der Gewichte</translation>
    </message>
    <message>
        <source>Run %1 could not be compared with the last one on this machine: %2</source>
        <translation>Lauf %1 konnte nicht mit dem letzten auf dieser Maschine verglichen werden: %2</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Either %1 or %2</source>
        <translation>Entweder %1 oder %2</translation>
    </message>
    <message>
        <source>An alternative for each service: %1</source>
        <translation>Eine Alternative für jeden Dienst: %1</translation>
    </message>
    <message>
        <source>For %1 rather than %2: %3.</source>
        <translation>Für %1 statt %2: %3.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1 is nowhere worse than %2 in your work, and better somewhere.</source>
        <translation>%1 ist in Ihrer Arbeit nirgends schlechter als %2 und irgendwo besser.</translation>
    </message>
    <message>
        <source>Measured on your machine, and counted for %1 of the value: %2. The rest is the rating.</source>
        <translation>Auf Ihrer Maschine gemessen und zu %1 im Wert enthalten: %2. Der Rest ist die Bewertung.</translation>
    </message>
    <message>
        <source>Measured on your machine, and counted for %1 of the value: %2. Their ratings do not count.</source>
        <translation>Auf Ihrer Maschine gemessen und zu %1 im Wert enthalten: %2. Deren Bewertungen zählen nicht.</translation>
    </message>
    <message>
        <source>What would change it: %1</source>
        <translation>Was das ändern würde: %1</translation>
    </message>
    <message>
        <source>No single share, rating or worth of the middle rating changes it.</source>
        <translation>Kein einzelner Anteil, keine einzelne Bewertung und kein Wert der mittleren Bewertung ändert das.</translation>
    </message>
    <message>
        <source>Worth finding out next: %1</source>
        <translation>Als Nächstes herauszufinden: %1</translation>
    </message>
    <message>
        <source>Other methods disagree: %1.</source>
        <translation>Andere Methoden widersprechen: %1.</translation>
    </message>
    <message>
        <source>The study contradicts its own ratings: %1.</source>
        <translation>Die Studie widerspricht ihren eigenen Bewertungen: %1.</translation>
    </message>
    <message>
        <source>%1 (rated best: %2; recommended: %3)</source>
        <translation>%1 (am besten bewertet: %2; empfohlen: %3)</translation>
    </message>
    <message>
        <source>The study itself rates best, alone: %1 of %2 scenarios.</source>
        <translation>Die Studie selbst bewertet am besten, allein: %1 von %2 Szenarien.</translation>
    </message>
    <message>
        <source>The study itself rates best, alone: %1 of %2 scenarios (%3 shared).</source>
        <translation>Die Studie selbst bewertet am besten, allein: %1 von %2 Szenarien (%3 geteilt).</translation>
    </message>
    <message>
        <source>%1 of %2 pairs are compared; consistency ratio %3.</source>
        <translation>%1 von %2 Paaren sind verglichen; Konsistenzmaß %3.</translation>
    </message>
    <message>
        <source>Your comparisons contradict each other: their consistency ratio is above 0.1. Look through them before you rely on the weights.</source>
        <translation>Ihre Vergleiche widersprechen sich: Ihr Konsistenzmaß liegt über 0,1. Sehen Sie sie durch, bevor Sie sich auf die Gewichte verlassen.</translation>
    </message>
    <message>
        <source>Every scenario was answered with &quot;none of it&quot;, so there is nothing to decide on. Give at least one scenario a share of your work.</source>
        <translation>Jedes Szenario wurde mit „Nichts davon“ beantwortet, also gibt es nichts zu entscheiden. Geben Sie mindestens einem Szenario einen Anteil an Ihrer Arbeit.</translation>
    </message>
    <message>
        <source>There is no scenario to compare.</source>
        <translation>Es gibt kein Szenario zum Vergleichen.</translation>
    </message>
    <message>
        <source>%1 wins once &quot;%2&quot; is over %3 of your work (now %4).</source>
        <translation>%1 gewinnt, sobald „%2“ über %3 Ihrer Arbeit ausmacht (jetzt %4).</translation>
    </message>
    <message>
        <source>%1 wins once &quot;%2&quot; is under %3 of your work (now %4).</source>
        <translation>%1 gewinnt, sobald „%2“ unter %3 Ihrer Arbeit ausmacht (jetzt %4).</translation>
    </message>
    <message>
        <source>%1 wins if the middle rating is worth more than %2 of the way from the lowest to the highest.</source>
        <translation>%1 gewinnt, wenn die mittlere Bewertung mehr als %2 des Weges von der niedrigsten zur höchsten wert ist.</translation>
    </message>
    <message>
        <source>%1 wins if the middle rating is worth less than %2 of the way from the lowest to the highest.</source>
        <translation>%1 gewinnt, wenn die mittlere Bewertung weniger als %2 des Weges von der niedrigsten zur höchsten wert ist.</translation>
    </message>
    <message>
        <source>%1 wins if %2 were rated %3 instead of %4 for &quot;%5&quot;.</source>
        <translation>%1 gewinnt, wenn %2 bei „%5“ mit %3 statt mit %4 bewertet wäre.</translation>
    </message>
    <message>
        <source>Say how much of your work &quot;%1&quot; is: in %2 of the possible answers another choice is better.</source>
        <translation>Sagen Sie, wie viel Ihrer Arbeit „%1“ ist: Bei %2 der möglichen Antworten ist eine andere Wahl besser.</translation>
    </message>
    <message>
        <source>Run the benchmark %1, which bears on &quot;%2&quot;: in %3 of the possible outcomes another choice is better. %4</source>
        <translation>Führen Sie den Benchmark %1 aus, der „%2“ betrifft: Bei %3 der möglichen Ergebnisse ist eine andere Wahl besser. %4</translation>
    </message>
    <message>
        <source>It was measured at another size than its limit and target are for.</source>
        <translation>Er wurde in einer anderen Größe gemessen als der, für die Grenze und Zielwert gelten.</translation>
    </message>
    <message>
        <source>There is no valid measurement for %1.</source>
        <translation>Für %1 gibt es keine gültige Messung.</translation>
    </message>
    <message>
        <source>Every trial was rejected.</source>
        <translation>Jeder Durchlauf wurde verworfen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of %2 counts for several scenarios: %3. One measurement then weighs as much as all of them together.</source>
        <translation>„%1“ von %2 zählt für mehrere Szenarien: %3. Eine Messung wiegt dann so viel wie alle zusammen.</translation>
    </message>
    <message>
        <source>The study&apos;s ratings of %1 are already about what was measured. Blended, one fact has two sources; it is not two facts.</source>
        <translation>Die Bewertungen der Studie zu %1 handeln schon von dem, was gemessen wurde. Gemischt hat eine Tatsache zwei Quellen; es sind nicht zwei Tatsachen.</translation>
    </message>
    <message>
        <source>your own rating of %1</source>
        <translation>eigene Bewertung von %1</translation>
    </message>
    <message>
        <source>measured here: %1</source>
        <translation>hier gemessen: %1</translation>
    </message>
    <message>
        <source>%1 (%2 of the value)</source>
        <translation>%1 (%2 des Wertes)</translation>
    </message>
    <message>
        <source>Its weights come from how much the alternatives differ, not from what your work is.</source>
        <translation>Ihre Gewichte kommen daher, wie sehr sich die Alternativen unterscheiden, nicht von Ihrer Arbeit.</translation>
    </message>
    <message>
        <source>It needs a true zero, which ratings do not have: the lowest level counts as half the highest.</source>
        <translation>Sie braucht eine echte Null, die Bewertungen nicht haben: Die niedrigste Stufe zählt halb so viel wie die höchste.</translation>
    </message>
    <message>
        <source>It counts who is better in how much of the work, not by how much.</source>
        <translation>Sie zählt, wer in wie viel der Arbeit besser ist, nicht um wie viel.</translation>
    </message>
    <message>
        <source>It looks at the worst scenario alone, however small its share.</source>
        <translation>Sie sieht allein das schlechteste Szenario, wie klein sein Anteil auch ist.</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>Claimed %1 of %2, measured %3 (%4 to %5).</source>
        <translation>Behauptet: %1 von %2; gemessen: %3 (%4 bis %5).</translation>
    </message>
    <message>
        <source>This version of Bakeoff has no workload that measures it.</source>
        <translation>Diese Version von Bakeoff hat keine Arbeitslast, die das misst.</translation>
    </message>
    <message>
        <source>Not measured on this machine yet.</source>
        <translation>Auf dieser Maschine noch nicht gemessen.</translation>
    </message>
    <message>
        <source>The run failed: %1</source>
        <translation>Der Lauf ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Every trial was rejected by a validity check; see the run.</source>
        <translation>Jeder Durchlauf wurde von einer Gültigkeitsprüfung verworfen; siehe den Lauf.</translation>
    </message>
    <message>
        <source>The run does not state this figure.</source>
        <translation>Der Lauf nennt diese Zahl nicht.</translation>
    </message>
    <message>
        <source>A validity check rejects the result as a whole; see the run.</source>
        <translation>Eine Gültigkeitsprüfung verwirft das Ergebnis im Ganzen; siehe den Lauf.</translation>
    </message>
    <message>
        <source>Zero in both runs.</source>
        <translation>In beiden Läufen null.</translation>
    </message>
    <message>
        <source>The reference is zero, so no ratio exists.</source>
        <translation>Die Referenz ist null, also gibt es kein Verhältnis.</translation>
    </message>
    <message>
        <source>Only %1 and %2 trials; a verdict needs at least %3 in each run.</source>
        <translation>Nur %1 und %2 Durchläufe; ein Urteil braucht mindestens %3 in jedem Lauf.</translation>
    </message>
    <message>
        <source>This run has no valid trial of it.</source>
        <translation>Dieser Lauf hat keinen gültigen Durchlauf davon.</translation>
    </message>
    <message>
        <source>The reference has no valid trial of it.</source>
        <translation>Die Referenz hat keinen gültigen Durchlauf davon.</translation>
    </message>
    <message>
        <source>This run has no valid trial of it: %1</source>
        <translation>Dieser Lauf hat keinen gültigen Durchlauf davon: %1</translation>
    </message>
    <message>
        <source>The reference has no valid trial of it: %1</source>
        <translation>Die Referenz hat keinen gültigen Durchlauf davon: %1</translation>
    </message>
    <message>
        <source>This run does not state it.</source>
        <translation>Dieser Lauf nennt es nicht.</translation>
    </message>
    <message>
        <source>The reference does not state it.</source>
        <translation>Die Referenz nennt es nicht.</translation>
    </message>
    <message>
        <source>This run did not measure it.</source>
        <translation>Dieser Lauf hat es nicht gemessen.</translation>
    </message>
    <message>
        <source>The reference did not measure it.</source>
        <translation>Die Referenz hat es nicht gemessen.</translation>
    </message>
    <message>
        <source>Run at another size: %1.</source>
        <translation>In anderer Größe ausgeführt: %1.</translation>
    </message>
    <message>
        <source>%1 (p = %2, %3 after correction for all tests).</source>
        <translation>%1 (p = %2, %3 nach Korrektur für alle Tests).</translation>
    </message>
    <message>
        <source>Any change is below the %1 % that count (p = %2, %3 after correction for all tests).</source>
        <translation>Jede Änderung liegt unter den %1 %, die zählen (p = %2, %3 nach Korrektur für alle Tests).</translation>
    </message>
    <message>
        <source>Nothing that could vary was measured.</source>
        <translation>Nichts, was schwanken könnte, wurde gemessen.</translation>
    </message>
    <message>
        <source>The middle half of %1 trials spans %2 of the median.</source>
        <translation>Die mittlere Hälfte der %1 Durchläufe umspannt %2 des Medians.</translation>
    </message>
    <message>
        <source>The middle half of the trials spans %1 of the median.</source>
        <translation>Die mittlere Hälfte der Durchläufe umspannt %1 des Medians.</translation>
    </message>
    <message>
        <source>Close what else is running; compare CPU time, which moves less.</source>
        <translation>Schließen Sie, was sonst noch läuft; vergleichen Sie die CPU-Zeit, die sich weniger bewegt.</translation>
    </message>
    <message>
        <source>The first trial took %1 longer than the median: caches were cold.</source>
        <translation>Der erste Durchlauf dauerte %1 länger als der Median: Die Caches waren kalt.</translation>
    </message>
    <message>
        <source>Add warm-up runs, or look at the first trial by itself.</source>
        <translation>Ergänzen Sie Aufwärmläufe, oder betrachten Sie den ersten Durchlauf für sich.</translation>
    </message>
    <message>
        <source>%1 of %2 trials lie far from the others.</source>
        <translation>%1 von %2 Durchläufen liegen weit von den anderen entfernt.</translation>
    </message>
    <message>
        <source>The later half of the trials differs from the earlier one by %1: the machine changed meanwhile.</source>
        <translation>Die spätere Hälfte der Durchläufe weicht von der früheren um %1 ab: Die Maschine hat sich inzwischen verändert.</translation>
    </message>
    <message>
        <source>Interleave what you compare, let the machine cool down, and check its power settings.</source>
        <translation>Messen Sie abwechselnd, was Sie vergleichen, lassen Sie die Maschine abkühlen, und prüfen Sie ihre Energieeinstellungen.</translation>
    </message>
    <message>
        <source>Measure at least %1 trials.</source>
        <translation>Messen Sie mindestens %1 Durchläufe.</translation>
    </message>
    <message>
        <source>%1 of what the null server reaches here.</source>
        <translation>%1 dessen, was der Nullserver hier erreicht.</translation>
    </message>
    <message>
        <source>The generator or the loopback is the limit: give the server fewer cores, or compare CPU time per request.</source>
        <translation>Der Generator oder das Loopback ist die Grenze: Geben Sie dem Server weniger Kerne, oder vergleichen Sie die CPU-Zeit je Anfrage.</translation>
    </message>
    <message>
        <source>The null server was not measured beside it.</source>
        <translation>Der Nullserver wurde nicht daneben gemessen.</translation>
    </message>
    <message>
        <source>%1 from %2: they may share a limit that is neither&apos;s.</source>
        <translation>%1 von %2 entfernt: Sie könnten eine Grenze teilen, die keinem von beiden gehört.</translation>
    </message>
    <message>
        <source>Look at the generator&apos;s load and the cores kept busy, and use more connections or fewer cores.</source>
        <translation>Sehen Sie sich die Last des Generators und die beschäftigten Kerne an, und nutzen Sie mehr Verbindungen oder weniger Kerne.</translation>
    </message>
    <message>
        <source>Compared on the same terms.</source>
        <translation>Zu gleichen Bedingungen verglichen.</translation>
    </message>
    <message>
        <source>Its workers may use %1 cores, those of %2 %3.</source>
        <translation>Seine Worker dürfen %1 Kerne nutzen, die von %2 %3.</translation>
    </message>
    <message>
        <source>Measure both at one size.</source>
        <translation>Messen Sie beide in derselben Größe.</translation>
    </message>
    <message>
        <source>Measure them in one run, on the same CPUs.</source>
        <translation>Messen Sie sie in einem Lauf, auf denselben CPUs.</translation>
    </message>
    <message>
        <source>Switch the access log off, or on, for all.</source>
        <translation>Schalten Sie das Zugriffsprotokoll für alle aus oder für alle ein.</translation>
    </message>
    <message>
        <source>Switch debugging off for all.</source>
        <translation>Schalten Sie das Debugging für alle aus.</translation>
    </message>
    <message>
        <source>Switch compression off, or on, for all.</source>
        <translation>Schalten Sie die Kompression für alle aus oder für alle ein.</translation>
    </message>
    <message>
        <source>The server was not: what was measured is the generator.</source>
        <translation>Der Server war es nicht: Gemessen wurde der Generator.</translation>
    </message>
    <message>
        <source>In a closed loop it then adds its own delay to the service times.</source>
        <translation>In einer geschlossenen Schleife schlägt er dann seine eigene Verzögerung auf die Bedienzeiten auf.</translation>
    </message>
    <message>
        <source>Use more threads or a lower rate, give the server fewer cores, or run the generator on a faster core.</source>
        <translation>Nutzen Sie mehr Threads oder eine niedrigere Rate, geben Sie dem Server weniger Kerne, oder lassen Sie den Generator auf einem schnelleren Kern laufen.</translation>
    </message>
    <message>
        <source>Requests went out at most %1 us late (p99) when a connection was free.</source>
        <translation>Anfragen gingen höchstens %1 µs verspätet hinaus (p99), wenn eine Verbindung frei war.</translation>
    </message>
    <message>
        <source>Keep the generator&apos;s core free of other work, use --spin, more threads or a lower rate.</source>
        <translation>Halten Sie den Kern des Generators von anderer Arbeit frei, nutzen Sie --spin, mehr Threads oder eine niedrigere Rate.</translation>
    </message>
    <message>
        <source>%1 of %2 requests found no open and free connection when they were due.</source>
        <translation>%1 von %2 Anfragen fanden keine offene und freie Verbindung, als sie fällig waren.</translation>
    </message>
    <message>
        <source>The server does not keep up, or too few connections are there to carry the rate: lower the rate, or use more connections.</source>
        <translation>Der Server kommt nicht nach, oder es gibt zu wenige Verbindungen für die Rate: Senken Sie die Rate, oder nutzen Sie mehr Verbindungen.</translation>
    </message>
    <message>
        <source>Warm up for longer.</source>
        <translation>Wärmen Sie länger auf.</translation>
    </message>
    <message>
        <source>That looks like the limit of its own threads or workers.</source>
        <translation>Das sieht nach der Grenze seiner eigenen Threads oder Worker aus.</translation>
    </message>
    <message>
        <source>It waited part of the time, so this is not its ceiling.</source>
        <translation>Er wartete einen Teil der Zeit, also ist das nicht seine Obergrenze.</translation>
    </message>
    <message>
        <source>Use more connections; look at the generator&apos;s load and at the machine&apos;s other work.</source>
        <translation>Nutzen Sie mehr Verbindungen; sehen Sie sich die Last des Generators und die übrige Arbeit der Maschine an.</translation>
    </message>
    <message>
        <source>Mean service time x throughput / connections = %1 (1 ± %2 expected).</source>
        <translation>Mittlere Bedienzeit × Durchsatz / Verbindungen = %1 (erwartet: 1 ± %2).</translation>
    </message>
    <message>
        <source>Some connections carried no load: look for reconnects, errors, or a window too short for so many connections; measure longer.</source>
        <translation>Einige Verbindungen trugen keine Last: Suchen Sie nach erneuten Verbindungen, Fehlern oder einem zu kurzen Fenster für so viele Verbindungen; messen Sie länger.</translation>
    </message>
    <message>
        <source>Throughput fell towards the end of the window: measure longer, or use fewer connections.</source>
        <translation>Der Durchsatz fiel gegen Ende des Fensters: Messen Sie länger, oder nutzen Sie weniger Verbindungen.</translation>
    </message>
    <message>
        <source>%1 responses were as expected.</source>
        <translation>%1 Antworten waren wie erwartet.</translation>
    </message>
    <message>
        <source>Look at the errors by kind, and at what the server wrote.</source>
        <translation>Sehen Sie sich die Fehler nach Art an und das, was der Server geschrieben hat.</translation>
    </message>
    <message>
        <source>%1 requests failed (%2).</source>
        <translation>%1 Anfragen schlugen fehl (%2).</translation>
    </message>
    <message>
        <source>Other programs used %1 cores meanwhile, and the host took %2.</source>
        <translation>Andere Programme nutzten inzwischen %1 Kerne, und der Wirt nahm %2.</translation>
    </message>
    <message>
        <source>Close what else is running, and measure again.</source>
        <translation>Schließen Sie, was sonst noch läuft, und messen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Close what else is running.</source>
        <translation>Schließen Sie, was sonst noch läuft.</translation>
    </message>
    <message>
        <source>Other guests of this host are busy: measure again later, or elsewhere.</source>
        <translation>Andere Gäste dieses Wirts sind beschäftigt: Messen Sie später oder anderswo noch einmal.</translation>
    </message>
    <message>
        <source>Governor %1.</source>
        <translation>CPU-Governor %1.</translation>
    </message>
    <message>
        <source>Set the governor to performance: %1.</source>
        <translation>Stellen Sie den Governor auf performance: %1.</translation>
    </message>
    <message>
        <source>On battery.</source>
        <translation>Im Akkubetrieb.</translation>
    </message>
    <message>
        <source>Plug the machine in.</source>
        <translation>Schließen Sie die Maschine an das Netz an.</translation>
    </message>
    <message>
        <source>one core for each server</source>
        <translation>ein Kern für jeden Server</translation>
    </message>
    <message>
        <source>%1 connections instead of %2</source>
        <translation>%1 Verbindungen statt %2</translation>
    </message>
    <message>
        <source>a measured part of %1 s instead of %2 s</source>
        <translation>ein gemessener Teil von %1 s statt %2 s</translation>
    </message>
    <message>
        <source>a warm-up of %1 s instead of %2 s</source>
        <translation>ein Aufwärmen von %1 s statt %2 s</translation>
    </message>
    <message>
        <source>%1 trials instead of %2</source>
        <translation>%1 Durchläufe statt %2</translation>
    </message>
    <message>
        <source>the same trials once more</source>
        <translation>dieselben Durchläufe noch einmal</translation>
    </message>
    <message>
        <source>%1; its packages will be installed first</source>
        <translation>%1; zuerst werden die Pakete installiert</translation>
    </message>
    <message>
        <source>%1; it will be built first</source>
        <translation>%1; wird zuerst gebaut</translation>
    </message>
    <message>
        <source>%1 will be installed from the %2 package index first</source>
        <translation>%1 wird zuerst aus dem Paketverzeichnis %2 installiert</translation>
    </message>
    <message>
        <source>%1 will be installed from the %2 package index when a subject needs it.</source>
        <translation>%1 wird aus dem Paketverzeichnis %2 installiert, wenn ein Prüfling es braucht.</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>%1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>No usable %1 was found (%2).</source>
        <translation>Es wurde kein brauchbares %1 gefunden (%2).</translation>
    </message>
    <message>
        <source>The newest %1 here is %2; %3 or newer is needed.</source>
        <translation>Das neueste %1 hier ist %2; nötig ist %3 oder neuer.</translation>
    </message>
    <message>
        <source>%1 runs on Linux and macOS only.</source>
        <translation>%1 läuft nur unter Linux und macOS.</translation>
    </message>
    <message>
        <source>%1 needs &quot;%2&quot;, which this version does not know.</source>
        <translation>%1 braucht „%2“, was diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>The toolchain &quot;%1&quot; is not known to this version.</source>
        <translation>Diese Version kennt die Werkzeugkette „%1“ nicht.</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>Der Lauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The runner was killed or crashed.</source>
        <translation>Der Messprozess wurde beendet oder ist abgestürzt.</translation>
    </message>
    <message>
        <source>The runner ended with status %1.</source>
        <translation>Der Messprozess endete mit Status %1.</translation>
    </message>
    <message>
        <source>The runner ended with status %1 without saying why.</source>
        <translation>Der Messprozess endete mit Status %1, ohne den Grund zu nennen.</translation>
    </message>
    <message>
        <source>The runner did not start: %1.</source>
        <translation>Der Messprozess ist nicht gestartet: %1.</translation>
    </message>
    <message>
        <source>A run cannot be compared with itself; name a second one.</source>
        <translation>Ein Lauf lässt sich nicht mit sich selbst vergleichen; wählen Sie einen zweiten.</translation>
    </message>
    <message>
        <source>Run bundles are whole runs; import them one by one.</source>
        <translation>Laufbündel sind ganze Läufe; importieren Sie sie einzeln.</translation>
    </message>
    <message>
        <source>This file cannot be read: %1.</source>
        <translation>Diese Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>This file cannot be written: %1.</source>
        <translation>Diese Datei kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>This file is larger than %1 MiB, so it is not what was expected.</source>
        <translation>Diese Datei ist größer als %1 MiB, also nicht das, was erwartet wurde.</translation>
    </message>
    <message>
        <source>The picture cannot be written: %1.</source>
        <translation>Das Bild kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>A chart is written to a file ending in .png, .svg, .pdf or .csv.</source>
        <translation>Ein Diagramm wird in eine Datei geschrieben, die auf .png, .svg, .pdf oder .csv endet.</translation>
    </message>
    <message>
        <source>The last scenario has to stay.</source>
        <translation>Das letzte Szenario muss bleiben.</translation>
    </message>
    <message>
        <source>A decision needs at least two alternatives.</source>
        <translation>Eine Entscheidung braucht mindestens zwei Alternativen.</translation>
    </message>
    <message>
        <source>The sample run is not part of this program.</source>
        <translation>Der Beispiellauf ist nicht Teil dieses Programms.</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>Latency p50</source>
        <translation>Latenz p50</translation>
    </message>
    <message>
        <source>Latency p90</source>
        <translation>Latenz p90</translation>
    </message>
    <message>
        <source>Latency p95</source>
        <translation>Latenz p95</translation>
    </message>
    <message>
        <source>Latency p99</source>
        <translation>Latenz p99</translation>
    </message>
    <message>
        <source>Latency p99.9</source>
        <translation>Latenz p99,9</translation>
    </message>
    <message>
        <source>Latency maximum</source>
        <translation>Latenz, Maximum</translation>
    </message>
    <message>
        <source>Latency mean</source>
        <translation>Latenz, Mittelwert</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Speicherspitze</translation>
    </message>
    <message>
        <source>Server CPU per request</source>
        <translation>Server-CPU je Anfrage</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Time of the work</source>
        <translation>Zeit der Arbeit</translation>
    </message>
    <message>
        <source>User CPU time</source>
        <translation>CPU-Zeit im Benutzermodus</translation>
    </message>
    <message>
        <source>System CPU time</source>
        <translation>CPU-Zeit im Systemmodus</translation>
    </message>
    <message>
        <source>Records per second</source>
        <translation>Datensätze je Sekunde</translation>
    </message>
    <message>
        <source>Memory held</source>
        <translation>Gehaltener Speicher</translation>
    </message>
    <message>
        <source>Memory per item</source>
        <translation>Speicher je Element</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Nachrichten je Sekunde</translation>
    </message>
    <message>
        <source>Share of the null server</source>
        <translation>Anteil am Nullserver</translation>
    </message>
    <message>
        <source>Started per second</source>
        <translation>Gestartet je Sekunde</translation>
    </message>
    <message>
        <source>Wake-up lateness p50</source>
        <translation>Verspätung beim Wecken p50</translation>
    </message>
    <message>
        <source>Wake-up lateness p99</source>
        <translation>Verspätung beim Wecken p99</translation>
    </message>
    <message>
        <source>Wake-up lateness maximum</source>
        <translation>Verspätung beim Wecken, Maximum</translation>
    </message>
    <message>
        <source>Items per second</source>
        <translation>Elemente je Sekunde</translation>
    </message>
    <message>
        <source>CPU time per item</source>
        <translation>CPU-Zeit je Element</translation>
    </message>
    <message>
        <source>Time per item</source>
        <translation>Zeit je Element</translation>
    </message>
    <message>
        <source>Share of the ideal rate</source>
        <translation>Anteil an der idealen Rate</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>Cores kept busy</source>
        <translation>Beschäftigte Kerne</translation>
    </message>
    <message>
        <source>Start to first answer</source>
        <translation>Start bis zur ersten Antwort</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Größe auf der Platte</translation>
    </message>
    <message>
        <source>Alive at once</source>
        <translation>Gleichzeitig am Leben</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU-Zeit</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes je Sekunde</translation>
    </message>
    <message>
        <source>Peak resident memory</source>
        <translation>Spitze des residenten Speichers</translation>
    </message>
    <message>
        <source>HTTP server, small JSON answer</source>
        <translation>HTTP-Server, kleine JSON-Antwort</translation>
    </message>
    <message>
        <source>Naive Fibonacci</source>
        <translation>Naives Fibonacci</translation>
    </message>
    <message>
        <source>One process computes Fibonacci(n) by plain recursion: function calls and integer arithmetic.</source>
        <translation>Ein Prozess berechnet Fibonacci(n) durch einfache Rekursion: Funktionsaufrufe und Ganzzahlarithmetik.</translation>
    </message>
    <message>
        <source>Parse JSON records</source>
        <translation>JSON-Datensätze einlesen</translation>
    </message>
    <message>
        <source>One process parses a document of n records into the language&apos;s ordinary objects and keeps them.</source>
        <translation>Ein Prozess liest ein Dokument aus n Datensätzen in die gewöhnlichen Objekte der Sprache ein und behält sie.</translation>
    </message>
    <message>
        <source>Hold points in memory</source>
        <translation>Punkte im Speicher halten</translation>
    </message>
    <message>
        <source>Tasks alive at once</source>
        <translation>Gleichzeitig lebende Tasks</translation>
    </message>
    <message>
        <source>One process starts n concurrent tasks that wait: memory for each, the rate of starting, and how late a timer wakes a task while they are all alive.</source>
        <translation>Ein Prozess startet n nebenläufige Tasks, die warten: Speicher je Task, Startrate, und wie spät ein Timer einen Task weckt, während alle leben.</translation>
    </message>
    <message>
        <source>Many requests to a slow server</source>
        <translation>Anfragen an langsamen Server</translation>
    </message>
    <message>
        <source>Producers and consumers</source>
        <translation>Erzeuger und Verbraucher</translation>
    </message>
    <message>
        <source>Four producers hand n items to four consumers through one bounded queue.</source>
        <translation>Vier Erzeuger reichen n Elemente über eine begrenzte Warteschlange an vier Verbraucher weiter.</translation>
    </message>
    <message>
        <source>Arithmetic on several cores</source>
        <translation>Rechnen auf mehreren Kernen</translation>
    </message>
    <message>
        <source>Cancel waiting tasks</source>
        <translation>Wartende Tasks abbrechen</translation>
    </message>
    <message>
        <source>n tasks wait; all are told to end, and the time until the last one has ended is measured.</source>
        <translation>n Tasks warten; alle werden zum Enden aufgefordert, gemessen wird die Zeit, bis der letzte beendet ist.</translation>
    </message>
    <message>
        <source>A users API over a database</source>
        <translation>Benutzer-API über Datenbank</translation>
    </message>
    <message>
        <source>Users are read, listed, created and changed over a database, with tokens and validation: a closed loop of a fixed mix of requests, after each server has passed one list of cases.</source>
        <translation>Benutzer werden über einer Datenbank gelesen, aufgelistet, angelegt und geändert, mit Token und Prüfung der Eingaben: eine geschlossene Schleife mit einer festen Mischung von Anfragen, nachdem jeder Server dieselbe Liste von Fällen bestanden hat.</translation>
    </message>
    <message>
        <source>WebSocket echo</source>
        <translation>WebSocket-Echo</translation>
    </message>
    <message>
        <source>Connections each send a short message and wait until it comes back.</source>
        <translation>Jede Verbindung sendet eine kurze Nachricht und wartet, bis sie zurückkommt.</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Six short trials of each, at a small size: a first look in minutes.</source>
        <translation>Je sechs kurze Durchläufe in kleiner Größe: ein erster Blick in Minuten.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Six trials at the sizes that published tables state.</source>
        <translation>Sechs Durchläufe in den Größen, die veröffentlichte Tabellen nennen.</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Gründlich</translation>
    </message>
    <message>
        <source>Twelve long trials at full size, for figures that you want to quote.</source>
        <translation>Zwölf lange Durchläufe in voller Größe, für Zahlen, die Sie zitieren wollen.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>nicht entscheidbar</translation>
    </message>
    <message>
        <source>reproduced</source>
        <translation>reproduziert</translation>
    </message>
    <message>
        <source>ratio holds</source>
        <translation>Verhältnis stimmt</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>DURCHGEFALLEN</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>partly invalid</source>
        <translation>teilweise ungültig</translation>
    </message>
    <message>
        <source>shines at</source>
        <translation>glänzt bei</translation>
    </message>
    <message>
        <source>choose when</source>
        <translation>wählen, wenn</translation>
    </message>
    <message>
        <source>generator not saturated</source>
        <translation>Generator nicht ausgelastet</translation>
    </message>
    <message>
        <source>server at its limit</source>
        <translation>Server an seiner Grenze</translation>
    </message>
    <message>
        <source>Little&apos;s law</source>
        <translation>Littles Gesetz</translation>
    </message>
    <message>
        <source>no common ceiling</source>
        <translation>keine gemeinsame Obergrenze</translation>
    </message>
    <message>
        <source>right answers</source>
        <translation>richtige Antworten</translation>
    </message>
    <message>
        <source>stable machine and trials</source>
        <translation>Maschine und Durchläufe stabil</translation>
    </message>
    <message>
        <source>same terms for all</source>
        <translation>gleiche Bedingungen für alle</translation>
    </message>
    <message>
        <source>None of it</source>
        <translation>Nichts davon</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>Wenig</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>Einiges</translation>
    </message>
    <message>
        <source>Much</source>
        <translation>Viel</translation>
    </message>
    <message>
        <source>Most of it</source>
        <translation>Das meiste</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Stimmt überein</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternative</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Aspekt</translation>
    </message>
    <message>
        <source>Best in</source>
        <translation>Am besten in</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Gebaut mit</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Chance to change the winner</source>
        <translation>Aussicht, den Sieger zu ändern</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Behauptet</translation>
    </message>
    <message>
        <source>Claimed ratio</source>
        <translation>Behauptetes Verhältnis</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Interval from</source>
        <translation>Intervall von</translation>
    </message>
    <message>
        <source>Interval to</source>
        <translation>Intervall bis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Latency from</source>
        <translation>Latenz von</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Measured here</source>
        <translation>Hier gemessen</translation>
    </message>
    <message>
        <source>Measured ratio</source>
        <translation>Gemessenes Verhältnis</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Misst</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Ratio to</source>
        <translation>Verhältnis zu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Same winner</source>
        <translation>Gleicher Sieger</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Share now</source>
        <translation>Anteil jetzt</translation>
    </message>
    <message>
        <source>Share of your work</source>
        <translation>Anteil an Ihrer Arbeit</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Prüfling</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Talks to</source>
        <translation>Spricht mit</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why it is asked</source>
        <translation>Warum gefragt wird</translation>
    </message>
    <message>
        <source>Winner</source>
        <translation>Sieger</translation>
    </message>
    <message>
        <source>Wins above</source>
        <translation>Gewinnt darüber</translation>
    </message>
    <message>
        <source>Wins below</source>
        <translation>Gewinnt darunter</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Arbeitslast</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Worth all at</source>
        <translation>Voll wert ab</translation>
    </message>
    <message>
        <source>Worth nothing at</source>
        <translation>Nichts wert ab</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95 % von</translation>
    </message>
    <message>
        <source>Additive value (main)</source>
        <translation>Additiver Wert (Hauptmodell)</translation>
    </message>
    <message>
        <source>Weighted product</source>
        <translation>Gewichtetes Produkt</translation>
    </message>
    <message>
        <source>Sum with entropy weights</source>
        <translation>Summe mit Entropiegewichten</translation>
    </message>
    <message>
        <source>Sum with CRITIC weights</source>
        <translation>Summe mit CRITIC-Gewichten</translation>
    </message>
    <message>
        <source>the study&apos;s rating</source>
        <translation>Bewertung der Studie</translation>
    </message>
    <message>
        <source>your own rating</source>
        <translation>eigene Bewertung</translation>
    </message>
    <message>
        <source>The study&apos;s target</source>
        <translation>Zielwert der Studie</translation>
    </message>
    <message>
        <source>Your own target</source>
        <translation>Eigener Zielwert</translation>
    </message>
    <message>
        <source>Your services</source>
        <translation>Ihre Dienste</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Load average %1 on %2 CPUs before the run.</source>
        <translation>Mittlere Last %1 auf %2 CPUs vor dem Lauf.</translation>
    </message>
    <message>
        <source>%1 %2 and %3</source>
        <translation>%1 %2 und %3</translation>
    </message>
    <message>
        <source>%1 (%2 of your work, %3 against %4, %5)</source>
        <translation>%1 (%2 Ihrer Arbeit, %3 gegen %4, %5)</translation>
    </message>
    <message>
        <source>%1 (and %2 more)</source>
        <translation>%1 (und %2 weitere)</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation>%1 zusammen</translation>
    </message>
    <message>
        <source>A line is longer than 1 MiB.</source>
        <translation>Eine Zeile ist länger als 1 MiB.</translation>
    </message>
    <message>
        <source>An unknown error.</source>
        <translation>Ein unbekannter Fehler.</translation>
    </message>
    <message>
        <source>And %1 changes further away.</source>
        <translation>Und %1 weiter entfernte Änderungen.</translation>
    </message>
    <message>
        <source>Expected 1, the version of the format.</source>
        <translation>Erwartet wurde 1, die Version des Formats.</translation>
    </message>
    <message>
        <source>Expected a blend from 0 (the ratings alone) to 1 (measurements alone).</source>
        <translation>Erwartet wurde ein Anteil von 0 (nur die Bewertungen) bis 1 (nur Messungen).</translation>
    </message>
    <message>
        <source>Expected knowledge of one share for each scenario.</source>
        <translation>Erwartet wurde zu jedem Szenario eine Angabe über seinen Anteil.</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>Wie sicher das ist</translation>
    </message>
    <message>
        <source>Kept out: %1 at %2. %3</source>
        <translation>Nicht berücksichtigt: %1 bei %2. %3</translation>
    </message>
    <message>
        <source>Maximin</source>
        <translation>Maximin</translation>
    </message>
    <message>
        <source>Measured evidence</source>
        <translation>Gemessene Belege</translation>
    </message>
    <message>
        <source>Nothing that was asked or could be run is likely to change the winner.</source>
        <translation>Nichts, was gefragt wurde oder gemessen werden könnte, ändert den Sieger wahrscheinlich.</translation>
    </message>
    <message>
        <source>PROMETHEE II</source>
        <translation>PROMETHEE II</translation>
    </message>
    <message>
        <source>Second opinions</source>
        <translation>Zweite Meinungen</translation>
    </message>
    <message>
        <source>Shares within which the winner stays</source>
        <translation>Anteile, in denen der Sieger bleibt</translation>
    </message>
    <message>
        <source>TOPSIS</source>
        <translation>TOPSIS</translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation>Die beschädigte Datei bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>The result of %1 at %2 is invalid and does not count as evidence. %3</source>
        <translation>Das Ergebnis von %1 bei %2 ist ungültig und zählt nicht als Beleg. %3</translation>
    </message>
    <message>
        <source>The result of %1 is invalid and does not count. %2</source>
        <translation>Das Ergebnis von %1 ist ungültig und zählt nicht. %2</translation>
    </message>
    <message>
        <source>There is no service to decide on.</source>
        <translation>Es gibt keinen Dienst, über den zu entscheiden wäre.</translation>
    </message>
    <message>
        <source>These answers belong to another study; expected &quot;%1&quot;.</source>
        <translation>Diese Antworten gehören zu einer anderen Studie; erwartet wurde „%1“.</translation>
    </message>
    <message>
        <source>VIKOR</source>
        <translation>VIKOR</translation>
    </message>
    <message>
        <source>What makes the score</source>
        <translation>Was die Punkte ausmacht</translation>
    </message>
    <message>
        <source>What to find out next</source>
        <translation>Was als Nächstes herauszufinden ist</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Was es ändern würde</translation>
    </message>
    <message>
        <source>with measurements</source>
        <translation>mit Messungen</translation>
    </message>
    <message numerus="yes">
        <source>%n trials give no interval.</source>
        <translation>
            <numerusform>%n Durchlauf ergibt kein Intervall.</numerusform>
            <numerusform>%n Durchläufe ergeben kein Intervall.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n trials; a verdict needs at least %1.</source>
        <translation>
            <numerusform>Nur %n Durchlauf; ein Urteil braucht mindestens %1.</numerusform>
            <numerusform>Nur %n Durchläufe; ein Urteil braucht mindestens %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start of a command-line tool</source>
        <translation>Start eines Kommandozeilenwerkzeugs</translation>
    </message>
    <message>
        <source>%1 %2 before it answered a request.</source>
        <translation>%1 %2, bevor eine Anfrage beantwortet war.</translation>
    </message>
    <message>
        <source>%1 %2 before it answered.</source>
        <translation>%1 %2 vor der ersten Antwort.</translation>
    </message>
    <message>
        <source>%1 %2 before it was done.</source>
        <translation>%1 %2 vor dem Abschluss der Arbeit.</translation>
    </message>
    <message>
        <source>%1 answers %2 with status %3 instead of 200.</source>
        <translation>%1 antwortet auf %2 mit Status %3 statt 200.</translation>
    </message>
    <message>
        <source>%1 answers with status %2 instead of %3.</source>
        <translation>%1 antwortet mit Status %2 statt %3.</translation>
    </message>
    <message>
        <source>%1 answers with status %2.</source>
        <translation>%1 antwortet mit Status %2.</translation>
    </message>
    <message>
        <source>%1 began its curve with more than one worker.</source>
        <translation>%1 beginnt seine Kurve mit mehr als einem Worker.</translation>
    </message>
    <message>
        <source>%1 computed %2 = %3 where %4 is right.</source>
        <translation>%1 hat %2 = %3 berechnet, richtig ist %4.</translation>
    </message>
    <message>
        <source>%1 connections need %2 file descriptors, and this process may have %3 (at most %4).</source>
        <translation>%1 Verbindungen brauchen %2 Dateideskriptoren; dieser Prozess darf %3 haben (höchstens %4).</translation>
    </message>
    <message>
        <source>%1 did not end within %2 seconds.</source>
        <translation>%1 wurde nicht innerhalb von %2 Sekunden fertig.</translation>
    </message>
    <message>
        <source>%1 did not say &quot;%2&quot; in time.</source>
        <translation>%1 hat „%2“ nicht rechtzeitig gemeldet.</translation>
    </message>
    <message>
        <source>%1 does not know the workload &quot;%2&quot;.</source>
        <translation>%1 kennt die Arbeitslast „%2“ nicht.</translation>
    </message>
    <message>
        <source>%1 ended while it served.</source>
        <translation>%1 hat sich beendet, während der Server lief.</translation>
    </message>
    <message>
        <source>%1 ended while it was being measured.</source>
        <translation>%1 hat sich während der Messung beendet.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 failed: the tool %2.
%3</source>
        <translation>%1 ist fehlgeschlagen: Das Werkzeug %2.
%3</translation>
    </message>
    <message>
        <source>%1 had %2 requests at once where %3 were allowed.</source>
        <translation>%1 hatte %2 Anfragen zugleich, erlaubt waren %3.</translation>
    </message>
    <message>
        <source>%1 is %2 where %3 is right</source>
        <translation>%1 ist %2, richtig ist %3</translation>
    </message>
    <message>
        <source>%1 is %2; %3 or newer is needed</source>
        <translation>%1 ist %2; gebraucht wird %3 oder neuer</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 messages came back as they were sent; %2 did not, or their connection broke.</source>
        <translation>%1 Nachrichten kamen so zurück, wie sie gesendet wurden; %2 nicht, oder ihre Verbindung brach ab.</translation>
    </message>
    <message>
        <source>%1 must be a whole number from 1 to %2, not %3.</source>
        <translation>%1 muss eine ganze Zahl von 1 bis %2 sein, nicht %3.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>%1 of the offered rate was answered.</source>
        <translation>%1 der angebotenen Rate wurden beantwortet.</translation>
    </message>
    <message>
        <source>%1 says that it made %2 requests; the server answered %3.</source>
        <translation>%1 gibt %2 Anfragen an; der Server hat %3 beantwortet.</translation>
    </message>
    <message>
        <source>%1 should have said &quot;%2&quot; and said: %3</source>
        <translation>%1 hätte „%2“ melden sollen und meldete: %3</translation>
    </message>
    <message>
        <source>%1 was not ready within 30 seconds. %2</source>
        <translation>%1 war nach 30 Sekunden nicht bereit. %2</translation>
    </message>
    <message>
        <source>%1 was taken down, and something still listens on its port.</source>
        <translation>%1 wurde beendet, aber etwas lauscht noch auf dem Port.</translation>
    </message>
    <message>
        <source>%1 wrote a point of its curve without &quot;workers&quot; and &quot;elapsed_ns&quot; above zero.</source>
        <translation>%1 hat einen Punkt der Kurve ohne „workers“ und „elapsed_ns“ über null geschrieben.</translation>
    </message>
    <message>
        <source>%1 wrote no duration &quot;%2&quot;.</source>
        <translation>%1 hat keine Dauer „%2“ geschrieben.</translation>
    </message>
    <message>
        <source>%1 wrote no result.</source>
        <translation>%1 hat kein Ergebnis geschrieben.</translation>
    </message>
    <message>
        <source>%1 wrote no whole number &quot;%2&quot;.</source>
        <translation>%1 hat keine ganze Zahl „%2“ geschrieben.</translation>
    </message>
    <message>
        <source>%1
Its last words:
%2</source>
        <translation>%1
Letzte Ausgabe:
%2</translation>
    </message>
    <message>
        <source>A C compiler and Python&apos;s headers are what such builds need most.</source>
        <translation>Meist fehlen ein C-Compiler oder die Header von Python.</translation>
    </message>
    <message>
        <source>A header is one line of text.</source>
        <translation>Ein Header ist eine Zeile Text.</translation>
    </message>
    <message>
        <source>A load needs at least one thread, and a connection for each.</source>
        <translation>Eine Last braucht mindestens einen Thread, und für jeden eine Verbindung.</translation>
    </message>
    <message>
        <source>A load needs connections, a duration and a timeout above zero.</source>
        <translation>Eine Last braucht Verbindungen, eine Dauer und ein Zeitlimit über null.</translation>
    </message>
    <message>
        <source>A method is a word in capitals, such as GET.</source>
        <translation>Eine Methode ist ein Wort in Großbuchstaben, etwa GET.</translation>
    </message>
    <message>
        <source>A mix needs a request with a weight above 0.</source>
        <translation>Eine Mischung braucht eine Anfrage mit einem Gewicht über 0.</translation>
    </message>
    <message>
        <source>A process could not be started: %1.</source>
        <translation>Ein Prozess konnte nicht gestartet werden: %1.</translation>
    </message>
    <message>
        <source>A rate lies between 0 and 100 million requests a second.</source>
        <translation>Eine Rate liegt zwischen 0 und 100 Millionen Anfragen je Sekunde.</translation>
    </message>
    <message>
        <source>A weight is 0 or more.</source>
        <translation>Ein Gewicht ist 0 oder mehr.</translation>
    </message>
    <message>
        <source>Ask for fewer, or raise what limits the server.</source>
        <translation>Verlangen Sie weniger, oder heben Sie an, was den Server begrenzt.</translation>
    </message>
    <message>
        <source>At the end of %1 s of warm-up the trend was %2.</source>
        <translation>Am Ende von %1 s Aufwärmen betrug der Trend %2.</translation>
    </message>
    <message>
        <source>Building %1</source>
        <translation>Der Bau von %1</translation>
    </message>
    <message>
        <source>CPUs %1 are threads of one core, so what the load generator does slows the server down.</source>
        <translation>Die CPUs %1 sind Threads eines Kerns; was der Lastgenerator tut, bremst daher den Server.</translation>
    </message>
    <message>
        <source>Cannot copy %1.</source>
        <translation>%1 kann nicht kopiert werden.</translation>
    </message>
    <message>
        <source>Cannot lock %1: %2.</source>
        <translation>%1 kann nicht gesperrt werden: %2.</translation>
    </message>
    <message>
        <source>Cannot make the folder %1.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Cannot open the lock file %1: %2.</source>
        <translation>Die Sperrdatei %1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>Cannot read %1.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Cannot read the folder %1.</source>
        <translation>Der Ordner %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Cannot remove %1.</source>
        <translation>%1 kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Cannot write %1; is the disk full?</source>
        <translation>%1 kann nicht geschrieben werden; ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>Choose another, or 0 for any free one.</source>
        <translation>Wählen Sie einen anderen, oder 0 für irgendeinen freien.</translation>
    </message>
    <message>
        <source>Compare CPU time per request rather than requests per second, or use a machine with more CPUs.</source>
        <translation>Vergleichen Sie die CPU-Zeit je Anfrage statt der Anfragen je Sekunde, oder nehmen Sie eine Maschine mit mehr CPUs.</translation>
    </message>
    <message>
        <source>Each thread needs a connection: use fewer threads or more connections.</source>
        <translation>Jeder Thread braucht eine Verbindung: Nehmen Sie weniger Threads oder mehr Verbindungen.</translation>
    </message>
    <message>
        <source>Give it more work, or compare it with an empty program.</source>
        <translation>Geben Sie dem Programm mehr Arbeit, oder vergleichen Sie es mit einem leeren Programm.</translation>
    </message>
    <message>
        <source>Install %1 yourself: %2</source>
        <translation>Installieren Sie %1 selbst: %2</translation>
    </message>
    <message>
        <source>Install Go with your system&apos;s package manager.</source>
        <translation>Installieren Sie Go mit der Paketverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>Install Python 3 with your system&apos;s package manager.</source>
        <translation>Installieren Sie Python 3 mit der Paketverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>Install Python&apos;s C headers with your system&apos;s package manager.</source>
        <translation>Installieren Sie die C-Header von Python mit der Paketverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>Install Python&apos;s venv and ensurepip modules with your system&apos;s package manager.</source>
        <translation>Installieren Sie die Python-Module venv und ensurepip mit der Paketverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>Install a C compiler with your system&apos;s package manager.</source>
        <translation>Installieren Sie einen C-Compiler mit der Paketverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>Installing %1</source>
        <translation>Die Installation von %1</translation>
    </message>
    <message>
        <source>It accepted no connection.</source>
        <translation>Der Server nahm keine Verbindung an.</translation>
    </message>
    <message>
        <source>It answers with status %1.</source>
        <translation>Der Server antwortet mit Status %1.</translation>
    </message>
    <message>
        <source>It did not end in time.</source>
        <translation>Das Programm wurde nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>It does not answer like %1.</source>
        <translation>Es antwortet nicht wie %1.</translation>
    </message>
    <message>
        <source>It no longer reads its input.</source>
        <translation>Das Programm liest seine Eingabe nicht mehr.</translation>
    </message>
    <message>
        <source>It takes less than 5 ms: starting the program is most of it.</source>
        <translation>Der Lauf dauert weniger als 5 ms: Das meiste davon ist der Start des Programms.</translation>
    </message>
    <message>
        <source>It wrote nothing in time.</source>
        <translation>Das Programm hat nichts rechtzeitig geschrieben.</translation>
    </message>
    <message>
        <source>Its output ended.</source>
        <translation>Die Ausgabe des Programms ist zu Ende.</translation>
    </message>
    <message>
        <source>Look at what the server wrote.</source>
        <translation>Sehen Sie nach, was der Server geschrieben hat.</translation>
    </message>
    <message>
        <source>Look for a process that it left behind.</source>
        <translation>Suchen Sie nach einem Prozess, der zurückgeblieben ist.</translation>
    </message>
    <message>
        <source>Making an environment for %1</source>
        <translation>Das Anlegen einer Umgebung für %1</translation>
    </message>
    <message>
        <source>Making an environment to install with</source>
        <translation>Das Anlegen einer Umgebung zum Installieren</translation>
    </message>
    <message>
        <source>Mean time x throughput / connections = %1.</source>
        <translation>Mittlere Zeit × Durchsatz / Verbindungen = %1.</translation>
    </message>
    <message>
        <source>Measure longer, or use fewer connections.</source>
        <translation>Messen Sie länger, oder nehmen Sie weniger Verbindungen.</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>%1 wird gemessen</translation>
    </message>
    <message>
        <source>Measuring the null server, the ceiling of this machine</source>
        <translation>Der Nullserver wird gemessen, die Obergrenze dieser Maschine</translation>
    </message>
    <message>
        <source>Name another program in the settings, or none, so that it is looked for.</source>
        <translation>Nennen Sie in den Einstellungen ein anderes Programm oder keines, damit danach gesucht wird.</translation>
    </message>
    <message>
        <source>No C compiler was found.</source>
        <translation>Kein C-Compiler wurde gefunden.</translation>
    </message>
    <message>
        <source>No folder of subjects has the list of cases, %1.</source>
        <translation>Kein Ordner der Prüflinge enthält die Fallliste %1.</translation>
    </message>
    <message>
        <source>No free port was found on 127.0.0.1.</source>
        <translation>Auf 127.0.0.1 wurde kein freier Port gefunden.</translation>
    </message>
    <message>
        <source>Not understood: %1.</source>
        <translation>Nicht verstanden: %1.</translation>
    </message>
    <message>
        <source>One address is enough.</source>
        <translation>Eine Adresse genügt.</translation>
    </message>
    <message>
        <source>Only %1 of %2 WebSocket connections could be opened.</source>
        <translation>Nur %1 von %2 WebSocket-Verbindungen ließen sich öffnen.</translation>
    </message>
    <message>
        <source>Only %1 of %2 WebSocket connections could be opened: %3.</source>
        <translation>Nur %1 von %2 WebSocket-Verbindungen ließen sich öffnen: %3.</translation>
    </message>
    <message>
        <source>Only %1 of %2 connections could be opened: %3.</source>
        <translation>Nur %1 von %2 Verbindungen ließen sich öffnen: %3.</translation>
    </message>
    <message>
        <source>Preparing %1…</source>
        <translation>%1 wird vorbereitet…</translation>
    </message>
    <message>
        <source>Proportional memory (smaps_rollup) cannot be read here; resident memory is shown instead, which counts shared pages once for each process.</source>
        <translation>Der anteilige Speicher (smaps_rollup) lässt sich hier nicht lesen; stattdessen wird der residente Speicher gezeigt, der geteilte Seiten für jeden Prozess einmal zählt.</translation>
    </message>
    <message>
        <source>Python at %1 lacks venv or ensurepip, which make the environment that the packages go into.</source>
        <translation>Python unter %1 fehlt venv oder ensurepip, die die Umgebung für die Pakete anlegen.</translation>
    </message>
    <message>
        <source>Python&apos;s C headers are not in %1.</source>
        <translation>Die C-Header von Python sind nicht in %1.</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -n, or LimitNOFILE= of the service), or ask for fewer.</source>
        <translation>Heben Sie die Grenze an (ulimit -n, oder LimitNOFILE= des Dienstes), oder verlangen Sie weniger.</translation>
    </message>
    <message>
        <source>Run Bakeoff as the user who owns the measured processes, on Linux 4.14 or newer.</source>
        <translation>Starten Sie Bakeoff als der Benutzer, dem die gemessenen Prozesse gehören, unter Linux 4.14 oder neuer.</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>See %1.</source>
        <translation>Siehe %1.</translation>
    </message>
    <message>
        <source>Some request of a mix must have a weight above 0.</source>
        <translation>Eine Anfrage der Mischung muss ein Gewicht über 0 haben.</translation>
    </message>
    <message>
        <source>Standard input was closed, so the run was stopped.</source>
        <translation>Die Standardeingabe wurde geschlossen, daher wurde der Lauf angehalten.</translation>
    </message>
    <message>
        <source>Starting %1</source>
        <translation>%1 wird gestartet</translation>
    </message>
    <message>
        <source>Stopped before a job came.</source>
        <translation>Angehalten, bevor ein Auftrag kam.</translation>
    </message>
    <message>
        <source>Stopped while a server started.</source>
        <translation>Angehalten, während ein Server startete.</translation>
    </message>
    <message>
        <source>Stopped while looking for %1.</source>
        <translation>Angehalten bei der Suche nach %1.</translation>
    </message>
    <message>
        <source>Stopped while making input data.</source>
        <translation>Angehalten beim Anlegen der Eingabedaten.</translation>
    </message>
    <message>
        <source>Stopped while measuring.</source>
        <translation>Angehalten beim Messen.</translation>
    </message>
    <message>
        <source>Stopped while waiting for another Bakeoff.</source>
        <translation>Angehalten beim Warten auf ein anderes Bakeoff.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Stopping %1</source>
        <translation>%1 wird beendet</translation>
    </message>
    <message>
        <source>The %1 that the settings name cannot be used (%2).</source>
        <translation>Das in den Einstellungen genannte %1 ist nicht brauchbar (%2).</translation>
    </message>
    <message>
        <source>The body is longer than 16 MiB.</source>
        <translation>Der Inhalt ist länger als 16 MiB.</translation>
    </message>
    <message>
        <source>The command comes after --: %1</source>
        <translation>Der Befehl steht hinter --: %1</translation>
    </message>
    <message>
        <source>The connection to %1 broke: %2.</source>
        <translation>Die Verbindung zu %1 brach ab: %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be entered: %2.</source>
        <translation>Der Ordner %1 kann nicht betreten werden: %2.</translation>
    </message>
    <message>
        <source>The guardian process could not be started.</source>
        <translation>Der Wächterprozess konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The host &quot;%1&quot; cannot be resolved: %2.</source>
        <translation>Der Name des Rechners „%1“ lässt sich nicht auflösen: %2.</translation>
    </message>
    <message>
        <source>The job cannot be read: %1.</source>
        <translation>Der Auftrag kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The job is longer than 16 MiB.</source>
        <translation>Der Auftrag ist länger als 16 MiB.</translation>
    </message>
    <message>
        <source>The kernel does not offer the io_uring that is needed: %1.</source>
        <translation>Der Kernel bietet nicht das io_uring, das gebraucht wird: %1.</translation>
    </message>
    <message>
        <source>The kernel&apos;s io_uring does not work as it should: %1.</source>
        <translation>Das io_uring des Kernels arbeitet nicht, wie es soll: %1.</translation>
    </message>
    <message>
        <source>The load generator was busy %1 of the time on each of its %2 threads.</source>
        <translation>Der Lastgenerator war auf jedem seiner %2 Threads %1 der Zeit beschäftigt.</translation>
    </message>
    <message>
        <source>The load generator was busy %1 of the time.</source>
        <translation>Der Lastgenerator war %1 der Zeit beschäftigt.</translation>
    </message>
    <message>
        <source>The load generator&apos;s thread was busy %1 of the time.</source>
        <translation>Der Thread des Lastgenerators war %1 der Zeit beschäftigt.</translation>
    </message>
    <message>
        <source>The memory of a process cannot be read on this system.</source>
        <translation>Der Speicher eines Prozesses lässt sich auf diesem System nicht lesen.</translation>
    </message>
    <message>
        <source>The null server cannot listen on port %1: %2.</source>
        <translation>Der Nullserver kann nicht auf Port %1 lauschen: %2.</translation>
    </message>
    <message>
        <source>The null server could not be measured: %1</source>
        <translation>Der Nullserver ließ sich nicht messen: %1</translation>
    </message>
    <message>
        <source>The program %1 cannot be started: %2.</source>
        <translation>Das Programm %1 kann nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>The slow server could not listen on 127.0.0.1: %1.</source>
        <translation>Der langsame Server konnte nicht auf 127.0.0.1 lauschen: %1.</translation>
    </message>
    <message>
        <source>The subject&apos;s own build command failed.</source>
        <translation>Der eigene Baubefehl des Prüflings ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>Das System meldet: %1.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no program %1.</source>
        <translation>Das Programm %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no signal &quot;%1&quot;.</source>
        <translation>Das Signal „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no subject &quot;%1&quot;.</source>
        <translation>Den Prüfling „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no workload &quot;%1&quot;.</source>
        <translation>Die Arbeitslast „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is only one CPU to run on, so server and load generator share it.</source>
        <translation>Es gibt nur eine CPU; Server und Lastgenerator teilen sie sich.</translation>
    </message>
    <message>
        <source>This system does not let a program choose its CPUs, so server and load generator share them.</source>
        <translation>Auf diesem System kann ein Programm seine CPUs nicht wählen; Server und Lastgenerator teilen sie sich.</translation>
    </message>
    <message>
        <source>This system does not say where the runner is.</source>
        <translation>Dieses System sagt nicht, wo der Runner liegt.</translation>
    </message>
    <message>
        <source>This version cannot run %1.</source>
        <translation>Diese Version kann %1 nicht ausführen.</translation>
    </message>
    <message>
        <source>Use fewer connections, or compare CPU time per message.</source>
        <translation>Nehmen Sie weniger Verbindungen, oder vergleichen Sie die CPU-Zeit je Nachricht.</translation>
    </message>
    <message>
        <source>Waiting for another Bakeoff that installs %1…</source>
        <translation>Ein anderes Bakeoff installiert gerade %1; es wird gewartet…</translation>
    </message>
    <message>
        <source>Waiting for another Bakeoff that prepares %1…</source>
        <translation>Ein anderes Bakeoff bereitet gerade %1 vor; es wird gewartet…</translation>
    </message>
    <message>
        <source>Warming up %1</source>
        <translation>%1 wird aufgewärmt</translation>
    </message>
    <message>
        <source>When that is what it should, say --status %1.</source>
        <translation>Wenn das so sein soll, geben Sie --status %1 an.</translation>
    </message>
    <message>
        <source>Which address? See bench_runner load --help.</source>
        <translation>Welche Adresse? Siehe bench_runner load --help.</translation>
    </message>
    <message>
        <source>Which command? %1</source>
        <translation>Welcher Befehl? %1</translation>
    </message>
    <message>
        <source>With --mix, method, headers, body and status stand in the file.</source>
        <translation>Mit --mix stehen Methode, Header, Inhalt und Status in der Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no server to leave running.</source>
        <translation>„%1“ hat keinen Server, der weiterlaufen könnte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a duration; write 500ms, 15s, 2m or a number of seconds.</source>
        <translation>„%1“ ist keine Dauer; schreiben Sie 500ms, 15s, 2m oder eine Zahl von Sekunden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address that can be loaded: %2</source>
        <translation>„%1“ ist keine Adresse, die sich belasten lässt: %2</translation>
    </message>
    <message>
        <source>a Transfer-Encoding other than chunked</source>
        <translation>ein anderes Transfer-Encoding als chunked</translation>
    </message>
    <message>
        <source>a chunk is longer than it said</source>
        <translation>ein Teilstück ist länger als angegeben</translation>
    </message>
    <message>
        <source>a connection was closed before it was used</source>
        <translation>eine Verbindung wurde geschlossen, bevor sie benutzt wurde</translation>
    </message>
    <message>
        <source>a header line has no name</source>
        <translation>eine Kopfzeile hat keinen Namen</translation>
    </message>
    <message>
        <source>a line of the chunked body is too long</source>
        <translation>eine Zeile des zerstückelten Inhalts ist zu lang</translation>
    </message>
    <message>
        <source>a user name is of no use here.</source>
        <translation>ein Benutzername nützt hier nichts.</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>so verlangt</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>endete</translation>
    </message>
    <message>
        <source>ended with status %1</source>
        <translation>endete mit Status %1</translation>
    </message>
    <message>
        <source>in a short trial io_uring took %1 of the CPU time that epoll took</source>
        <translation>in einem kurzen Versuch brauchte io_uring %1 der CPU-Zeit von epoll</translation>
    </message>
    <message>
        <source>it is longer than it says</source>
        <translation>sie ist länger, als sie angibt</translation>
    </message>
    <message>
        <source>it names no host.</source>
        <translation>sie nennt keinen Rechner.</translation>
    </message>
    <message>
        <source>messages were lost in a trial</source>
        <translation>in einem Versuch gingen Nachrichten verloren</translation>
    </message>
    <message>
        <source>n must be a whole number from 0 to %1, not %2.</source>
        <translation>n muss eine ganze Zahl von 0 bis %1 sein, nicht %2.</translation>
    </message>
    <message>
        <source>no answer within the timeout</source>
        <translation>keine Antwort innerhalb des Zeitlimits</translation>
    </message>
    <message>
        <source>no descriptors for a trial</source>
        <translation>keine Deskriptoren für einen Versuch</translation>
    </message>
    <message>
        <source>status %1 where %2 is right: %3</source>
        <translation>Status %1, richtig ist %2: %3</translation>
    </message>
    <message>
        <source>the Content-Length makes no sense</source>
        <translation>die Content-Length ist unsinnig</translation>
    </message>
    <message>
        <source>the bracket is not closed.</source>
        <translation>die Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>the connection closed in the middle of a response</source>
        <translation>die Verbindung wurde mitten in einer Antwort geschlossen</translation>
    </message>
    <message>
        <source>the head of the response is longer than 64 KiB</source>
        <translation>der Kopf der Antwort ist länger als 64 KiB</translation>
    </message>
    <message>
        <source>the header %1 is &quot;%2&quot;</source>
        <translation>der Header %1 ist „%2“</translation>
    </message>
    <message>
        <source>the header %1 is missing</source>
        <translation>der Header %1 fehlt</translation>
    </message>
    <message>
        <source>the port must be a number from 1 to 65535.</source>
        <translation>der Port muss eine Zahl von 1 bis 65535 sein.</translation>
    </message>
    <message>
        <source>the response does not begin with an HTTP/1.x status line</source>
        <translation>die Antwort beginnt nicht mit einer Statuszeile von HTTP/1.x</translation>
    </message>
    <message>
        <source>the server switched protocols without being asked</source>
        <translation>der Server hat ungefragt das Protokoll gewechselt</translation>
    </message>
    <message>
        <source>the size of a chunk makes no sense</source>
        <translation>die Größe eines Teilstücks ist unsinnig</translation>
    </message>
    <message>
        <source>the trailer of the response is longer than 64 KiB</source>
        <translation>der Nachspann der Antwort ist länger als 64 KiB</translation>
    </message>
    <message>
        <source>there are no descriptors left</source>
        <translation>es sind keine Deskriptoren mehr frei</translation>
    </message>
    <message>
        <source>was killed by signal %1</source>
        <translation>wurde von Signal %1 beendet</translation>
    </message>
    <message numerus="yes">
        <source>The server kept %1 of %n cores busy.</source>
        <translation>
            <numerusform>Der Server hat %1 von %n Kern beschäftigt.</numerusform>
            <numerusform>Der Server hat %1 von %n Kernen beschäftigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare the status alone: --check status.</source>
        <translation>Vergleichen Sie nur den Status: --check status.</translation>
    </message>
    <message>
        <source>The server drops connections: look at its limits and at what it wrote.</source>
        <translation>Der Server bricht Verbindungen ab: Sehen Sie sich seine Grenzen an und was er geschrieben hat.</translation>
    </message>
    <message>
        <source>Use fewer connections or a longer timeout.</source>
        <translation>Nehmen Sie weniger Verbindungen oder ein längeres Zeitlimit.</translation>
    </message>
    <message>
        <source>Use more connections or a lower rate.</source>
        <translation>Nehmen Sie mehr Verbindungen oder eine niedrigere Rate.</translation>
    </message>
    <message>
        <source>%1 was measured at another size.</source>
        <translation>%1 wurde in einer anderen Größe gemessen.</translation>
    </message>
    <message>
        <source>%1: %2 a second for %3 are %4 items, and %5 are claimed: %6 times apart.</source>
        <translation>%1: %2 je Sekunde sind in %3 %4 Elemente, behauptet sind %5: das %6-Fache auseinander.</translation>
    </message>
    <message>
        <source>Against %1: %2 (%3)</source>
        <translation>Gegen %1: %2 (%3)</translation>
    </message>
    <message>
        <source>Answer &quot;%1&quot;: in %2 of the possible answers another choice is better.</source>
        <translation>Beantworten Sie „%1“: Bei %2 der möglichen Antworten ist eine andere Wahl besser.</translation>
    </message>
    <message>
        <source>Answer &quot;%1&quot;: together with other open answers it may make another choice better.</source>
        <translation>Beantworten Sie „%1“: Zusammen mit anderen offenen Antworten kann es eine andere Wahl besser machen.</translation>
    </message>
    <message>
        <source>Claimed %1 of %2, measured %3; an interval needs at least %4 rounds that both have.</source>
        <translation>Behauptet %1 von %2, gemessen %3; ein Intervall braucht mindestens %4 Runden, die beide haben.</translation>
    </message>
    <message>
        <source>Either side may be ahead.</source>
        <translation>Jede der beiden Seiten kann vorn liegen.</translation>
    </message>
    <message>
        <source>Expected a cost of a second alternative from 0 to 2, in scores.</source>
        <translation>Erwartet wird ein Preis einer zweiten Alternative von 0 bis 2, in Punkten.</translation>
    </message>
    <message>
        <source>Expected an amount from 0, and no less than its least.</source>
        <translation>Erwartet wird eine Menge ab 0 und nicht unter ihrem kleinsten Wert.</translation>
    </message>
    <message>
        <source>Expected at least one weight above 0: with none there is nothing to decide on.</source>
        <translation>Erwartet wird mindestens ein Gewicht über 0: Ohne eines gibt es nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>It did not find the copy that was slowed by %1: differences that small are invisible today.</source>
        <translation>Er hat die um %1 gebremste Kopie nicht gefunden: So kleine Unterschiede sind heute unsichtbar.</translation>
    </message>
    <message>
        <source>It found the copy that was slowed by %1.</source>
        <translation>Er hat die um %1 gebremste Kopie gefunden.</translation>
    </message>
    <message>
        <source>Measured at another size, at which it is the same.</source>
        <translation>In einer anderen Größe gemessen, in der es dasselbe ist.</translation>
    </message>
    <message>
        <source>Measured with %1, where this figure says nothing about the claimed size. Run it with %2.</source>
        <translation>Gemessen mit %1, wo diese Zahl nichts über die behauptete Größe sagt. Führen Sie es mit %2 aus.</translation>
    </message>
    <message>
        <source>Memory per object does not depend on the machine: claimed %1, measured %2 (%3).</source>
        <translation>Der Speicher je Objekt hängt nicht von der Maschine ab: behauptet %1, gemessen %2 (%3).</translation>
    </message>
    <message>
        <source>Other programs were busy during %1 of %2 trials.</source>
        <translation>Während %1 von %2 Durchläufen liefen andere Programme.</translation>
    </message>
    <message>
        <source>Other programs were busy during %1 of %2 trials. Close them, and measure again.</source>
        <translation>Während %1 von %2 Durchläufen liefen andere Programme. Schließen Sie sie, und messen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Other programs were busy during the reference.</source>
        <translation>Während des Bezugslaufs liefen andere Programme.</translation>
    </message>
    <message>
        <source>Other programs were busy during this run.</source>
        <translation>Während dieses Laufs liefen andere Programme.</translation>
    </message>
    <message>
        <source>Say how much of your work &quot;%1&quot; is: together with other open answers it may make another choice better.</source>
        <translation>Sagen Sie, wie viel Ihrer Arbeit „%1“ ist: Zusammen mit anderen offenen Antworten kann es eine andere Wahl besser machen.</translation>
    </message>
    <message>
        <source>Splitting the work between %1 gains %2, and a second one beside the first costs %3 (yours to set): not worth it.</source>
        <translation>Die Arbeit zwischen %1 zu teilen bringt %2, und eine zweite neben der ersten kostet %3 (von Ihnen einstellbar): Es lohnt nicht.</translation>
    </message>
    <message>
        <source>The absolute figure differs, and no row of another alternative was measured at this size that a ratio could be taken to.</source>
        <translation>Die absolute Zahl weicht ab, und in dieser Größe wurde keine Zeile einer anderen Alternative gemessen, zu der sich ein Verhältnis bilden ließe.</translation>
    </message>
    <message>
        <source>The claimed factor is %1 the measured one.</source>
        <translation>Der behauptete Faktor beträgt %1 den gemessenen.</translation>
    </message>
    <message>
        <source>The interval is too wide for this factor.</source>
        <translation>Das Intervall ist für diesen Faktor zu breit.</translation>
    </message>
    <message>
        <source>The machine was busy: other programs ran during the trials of %1 of %2 cases, of which no verdict is made. Close them, and measure again.</source>
        <translation>Die Maschine war beschäftigt: Bei %1 von %2 Fällen liefen während der Durchläufe andere Programme; über sie wird kein Urteil gefällt. Schließen Sie sie, und messen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The other side is ahead.</source>
        <translation>Die andere Seite liegt vorn.</translation>
    </message>
    <message>
        <source>The whole measured interval lies within a quarter of the claimed figure.</source>
        <translation>Das ganze gemessene Intervall liegt höchstens ein Viertel von der behaupteten Zahl entfernt.</translation>
    </message>
    <message>
        <source>This sitting tested itself by %1 (%2).</source>
        <translation>Dieser Lauf hat sich an %1 (%2) selbst geprüft.</translation>
    </message>
    <message>
        <source>Too few rounds were valid for an interval.</source>
        <translation>Für ein Intervall waren zu wenige Runden gültig.</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Undecided, %1 ahead</source>
        <translation>Noch offen, %1 liegt vorn</translation>
    </message>
    <message>
        <source>What would decide it: %1</source>
        <translation>Was es entscheiden würde: %1</translation>
    </message>
    <message>
        <source>exaggerated</source>
        <translation>übertrieben</translation>
    </message>
    <message>
        <source>factor differs</source>
        <translation>anderer Faktor</translation>
    </message>
    <message>
        <source>understated</source>
        <translation>untertrieben</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>zurückgehalten</translation>
    </message>
    <message numerus="yes">
        <source>Only %n valid trials; evidence needs at least %1.</source>
        <translation>
            <numerusform>Nur %n gültiger Durchlauf; ein Beleg braucht mindestens %1.</numerusform>
            <numerusform>Nur %n gültige Durchläufe; ein Beleg braucht mindestens %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2: %3 of %4 trials failed: %5</source>
        <translation>%1 %2: %3 von %4 Durchläufen fehlgeschlagen: %5</translation>
    </message>
    <message>
        <source>%1 cases, %2 trials each, about %3 s once everything is prepared</source>
        <translation>%1 Fälle, je %2 Durchläufe, etwa %3 s, sobald alles vorbereitet ist</translation>
    </message>
    <message>
        <source>%1 is named twice. Expected each %2 once.</source>
        <translation>%1 steht zweimal da (%2). Jede Angabe darf nur einmal vorkommen.</translation>
    </message>
    <message>
        <source>%1 is not known here.</source>
        <translation>%1 ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 of %2 cases solved, all as expected</source>
        <translation>%1 von %2 Fällen gelöst, alle wie erwartet</translation>
    </message>
    <message>
        <source>%1 of %2 cases solved, not all as expected</source>
        <translation>%1 von %2 Fällen gelöst, nicht alle wie erwartet</translation>
    </message>
    <message>
        <source>%1 of %2 pairs are compared: too few to contradict each other.</source>
        <translation>%1 von %2 Paaren sind verglichen: zu wenige, um einander zu widersprechen.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 worse, %2 better since %3</source>
        <translation>%1 schlechter, %2 besser seit %3</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>%1: %2 times, lines %3</source>
        <translation>%1: %2-mal, Zeilen %3</translation>
    </message>
    <message>
        <source>%1: %2 times, lines %3, … (all of them with --format json)</source>
        <translation>%1: %2-mal, Zeilen %3, … (alle mit --format json)</translation>
    </message>
    <message>
        <source>%1: expected %2, found %3.</source>
        <translation>%1: erwartet %2, gefunden %3.</translation>
    </message>
    <message>
        <source>%1: this method&apos;s answer has no such name.</source>
        <translation>%1: Die Antwort dieser Methode hat keinen solchen Namen.</translation>
    </message>
    <message>
        <source>/expected: nothing is expected, so nothing can be checked.</source>
        <translation>/expected: Es wird nichts erwartet, also kann nichts geprüft werden.</translation>
    </message>
    <message>
        <source>A chart of several runs takes no --ramp, --load, --objective or --trial.</source>
        <translation>Ein Diagramm mehrerer Läufe nimmt kein --ramp, --load, --objective oder --trial.</translation>
    </message>
    <message>
        <source>A check that failed marks a result, which then ranks nothing.</source>
        <translation>Eine nicht bestandene Prüfung kennzeichnet ein Ergebnis; es zählt dann für keine Rangfolge.</translation>
    </message>
    <message>
        <source>A command needs at least the program to run.</source>
        <translation>Ein Befehl braucht mindestens das Programm, das ausgeführt wird.</translation>
    </message>
    <message>
        <source>A decision needs at least two alternatives and one scenario.</source>
        <translation>Eine Entscheidung braucht mindestens zwei Alternativen und ein Szenario.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Es fehlt ein Name.</translation>
    </message>
    <message>
        <source>A product of powers needs a number above 0 here. Normalise the matrix, or use a weighted sum.</source>
        <translation>Ein Produkt von Potenzen braucht hier eine Zahl über 0. Normieren Sie die Matrix, oder nehmen Sie eine gewichtete Summe.</translation>
    </message>
    <message>
        <source>A range, and nothing else, has both &quot;value&quot; and &quot;value_to&quot;.</source>
        <translation>Ein Bereich, und nur ein Bereich, hat sowohl „value“ als auch „value_to“.</translation>
    </message>
    <message>
        <source>A result without workload and subject.</source>
        <translation>Ein Ergebnis ohne Arbeitslast und Prüfling.</translation>
    </message>
    <message>
        <source>A scenario cannot be compared with itself.</source>
        <translation>Ein Szenario kann nicht mit sich selbst verglichen werden.</translation>
    </message>
    <message>
        <source>A size is written as name=number, such as n=100000, not &quot;%1&quot;.</source>
        <translation>Eine Größe schreibt man als Name=Zahl, etwa n=100000, nicht „%1“.</translation>
    </message>
    <message>
        <source>Absolute figures do not travel between machines; a claim is held to its ratio to another alternative.</source>
        <translation>Absolute Zahlen gelten nicht von Maschine zu Maschine; eine Behauptung wird an ihrem Verhältnis zu einer anderen Alternative gemessen.</translation>
    </message>
    <message>
        <source>Alternatives: %1</source>
        <translation>Alternativen: %1</translation>
    </message>
    <message>
        <source>Answers saved: %1</source>
        <translation>Antworten gespeichert: %1</translation>
    </message>
    <message>
        <source>Bakeoff&apos;s run bundle (bakeoff runs export)</source>
        <translation>Laufbündel von Bakeoff (bakeoff runs export)</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>CRITIC weights compare alternatives: at least two are needed.</source>
        <translation>CRITIC-Gewichte vergleichen Alternativen: Nötig sind mindestens zwei.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Checks of the script failed: %1.</source>
        <translation>Prüfungen des Skripts sind fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Claims against this machine</source>
        <translation>Behauptungen gegen diese Maschine</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>Verglichen mit %1</translation>
    </message>
    <message>
        <source>Decision matrix</source>
        <translation>Entscheidungsmatrix</translation>
    </message>
    <message>
        <source>Decision matrix of the source</source>
        <translation>Entscheidungsmatrix der Quelle</translation>
    </message>
    <message>
        <source>Don&apos;t know</source>
        <translation>Weiß nicht</translation>
    </message>
    <message>
        <source>Ecosystem</source>
        <translation>Ökosystem</translation>
    </message>
    <message>
        <source>Entropy weights compare alternatives: at least two are needed.</source>
        <translation>Entropie-Gewichte vergleichen Alternativen: Nötig sind mindestens zwei.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Expected %1 numbers, one for each criterion, found %2.</source>
        <translation>Erwartet werden %1 Zahlen, eine je Kriterium, gefunden wurden %2.</translation>
    </message>
    <message>
        <source>Expected %1 numbers, one for each criterion.</source>
        <translation>Erwartet werden %1 Zahlen, eine je Kriterium.</translation>
    </message>
    <message>
        <source>Expected %1 weights, one for each criterion, found %2.</source>
        <translation>Erwartet werden %1 Gewichte, eines je Kriterium, gefunden wurden %2.</translation>
    </message>
    <message>
        <source>Expected &quot;&lt;n&gt; threads and &lt;n&gt; connections&quot;.</source>
        <translation>Erwartet wird „&lt;n&gt; threads and &lt;n&gt; connections“.</translation>
    </message>
    <message>
        <source>Expected &quot;Running &lt;duration&gt; test @ &lt;URL&gt;&quot;.</source>
        <translation>Erwartet wird „Running &lt;duration&gt; test @ &lt;URL&gt;“.</translation>
    </message>
    <message>
        <source>Expected &quot;bakeoff_run&quot;: 1; this is not a run bundle.</source>
        <translation>Erwartet wird „bakeoff_run“: 1; dies ist kein Laufbündel.</translation>
    </message>
    <message>
        <source>Expected &quot;max&quot; or &quot;min&quot;.</source>
        <translation>Erwartet wird „max“ oder „min“.</translation>
    </message>
    <message>
        <source>Expected &quot;ranks&quot; beside this: one place for each criterion, 1 the most important.</source>
        <translation>Erwartet wird daneben „ranks“: ein Platz je Kriterium, 1 ist der wichtigste.</translation>
    </message>
    <message>
        <source>Expected &quot;weight_bounds&quot; beside this: a list of [low, high].</source>
        <translation>Erwartet wird daneben „weight_bounds“: eine Liste aus [unten, oben].</translation>
    </message>
    <message>
        <source>Expected &quot;weight_bounds&quot;: a list of [low, high].</source>
        <translation>Erwartet wird „weight_bounds“: eine Liste aus [unten, oben].</translation>
    </message>
    <message>
        <source>Expected a URL after &quot;@&quot;.</source>
        <translation>Erwartet wird eine URL nach „@“.</translation>
    </message>
    <message>
        <source>Expected a blend from 0 (the study&apos;s ratings alone) to 1 (measurements alone).</source>
        <translation>Erwartet wird eine Mischung von 0 (nur die Bewertungen der Studie) bis 1 (nur Messungen).</translation>
    </message>
    <message>
        <source>Expected a case: an object with &quot;method&quot; and &quot;matrix&quot;.</source>
        <translation>Erwartet wird ein Fall: ein Objekt mit „method“ und „matrix“.</translation>
    </message>
    <message>
        <source>Expected a comparison above 0, such as 3 or 0.25.</source>
        <translation>Erwartet wird ein Vergleich über 0, etwa 3 oder 0.25.</translation>
    </message>
    <message>
        <source>Expected a count of errors.</source>
        <translation>Erwartet wird eine Anzahl von Fehlern.</translation>
    </message>
    <message>
        <source>Expected a date such as &quot;2024-12-18&quot;, found %1.</source>
        <translation>Erwartet wird ein Datum wie „2024-12-18“, gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected a duration with its unit, such as &quot;1.23ms&quot;.</source>
        <translation>Erwartet wird eine Dauer mit ihrer Einheit, etwa „1.23ms“.</translation>
    </message>
    <message>
        <source>Expected a figure above 0: the scale is logarithmic.</source>
        <translation>Erwartet wird eine Zahl über 0: Die Skala ist logarithmisch.</translation>
    </message>
    <message>
        <source>Expected a figure above zero with a unit of %1, for example %2 without spaces.</source>
        <translation>Erwartet wird eine Zahl über null mit einer Einheit (%1), zum Beispiel %2 ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>Expected a figure above zero, in the metric&apos;s base unit.</source>
        <translation>Erwartet wird eine Zahl über null, in der Grundeinheit der Messgröße.</translation>
    </message>
    <message>
        <source>Expected a finite number, found %1.</source>
        <translation>Erwartet wird eine endliche Zahl, gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected a finite number.</source>
        <translation>Erwartet wird eine endliche Zahl.</translation>
    </message>
    <message>
        <source>Expected a finite number. Leave out an alternative or a criterion that was not measured.</source>
        <translation>Erwartet wird eine endliche Zahl. Lassen Sie eine Alternative oder ein Kriterium weg, das nicht gemessen wurde.</translation>
    </message>
    <message>
        <source>Expected a finite rank.</source>
        <translation>Erwartet wird ein endlicher Rang.</translation>
    </message>
    <message>
        <source>Expected a finite value.</source>
        <translation>Erwartet wird ein endlicher Wert.</translation>
    </message>
    <message>
        <source>Expected a finite weight of 0 or more.</source>
        <translation>Erwartet wird ein endliches Gewicht von 0 oder mehr.</translation>
    </message>
    <message>
        <source>Expected a level above %1, the one before it.</source>
        <translation>Erwartet wird eine Stufe über %1, der Stufe davor.</translation>
    </message>
    <message>
        <source>Expected a limit above 0: the scale is logarithmic.</source>
        <translation>Erwartet wird eine Grenze über 0: Die Skala ist logarithmisch.</translation>
    </message>
    <message>
        <source>Expected a lower bound of 0 or more that is no larger than the upper bound.</source>
        <translation>Erwartet wird eine Untergrenze von 0 oder mehr, die nicht über der Obergrenze liegt.</translation>
    </message>
    <message>
        <source>Expected a lower end that is no larger than the upper.</source>
        <translation>Erwartet wird ein unteres Ende, das nicht über dem oberen liegt.</translation>
    </message>
    <message>
        <source>Expected a name of lower-case letters, digits and underscores, such as &quot;connections&quot;, found %1.</source>
        <translation>Erwartet wird ein Name aus Kleinbuchstaben, Ziffern und Unterstrichen, etwa „connections“, gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected a name of lower-case letters, digits and underscores.</source>
        <translation>Erwartet wird ein Name aus Kleinbuchstaben, Ziffern und Unterstrichen.</translation>
    </message>
    <message>
        <source>Expected a number above 0 for a Gaussian preference.</source>
        <translation>Erwartet wird eine Zahl über 0 für eine gaußsche Präferenz.</translation>
    </message>
    <message>
        <source>Expected a number above 0, found %1.</source>
        <translation>Erwartet wird eine Zahl über 0, gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected a number above 0, such as 3 or 0.25.</source>
        <translation>Erwartet wird eine Zahl über 0, etwa 3 oder 0.25.</translation>
    </message>
    <message>
        <source>Expected a number above the claim&apos;s value, the lower end of the range.</source>
        <translation>Erwartet wird eine Zahl über dem Wert der Behauptung, dem unteren Ende des Bereichs.</translation>
    </message>
    <message>
        <source>Expected a number after &quot;Requests/sec:&quot;.</source>
        <translation>Erwartet wird eine Zahl nach „Requests/sec:“.</translation>
    </message>
    <message>
        <source>Expected a number from %1 to %2.</source>
        <translation>Erwartet wird eine Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>Expected a number from 0 to 1.</source>
        <translation>Erwartet wird eine Zahl von 0 bis 1.</translation>
    </message>
    <message>
        <source>Expected a number from 1 to %1.</source>
        <translation>Erwartet wird eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>Expected a number of 0 or more.</source>
        <translation>Erwartet wird eine Zahl von 0 oder mehr.</translation>
    </message>
    <message>
        <source>Expected a number of criteria from 1 to 100,000.</source>
        <translation>Erwartet wird eine Anzahl von 1 bis 100,000 Kriterien.</translation>
    </message>
    <message>
        <source>Expected a number, found %1.</source>
        <translation>Erwartet wird eine Zahl, gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected a percentage and a duration with its unit.</source>
        <translation>Erwartet werden ein Prozentsatz und eine Dauer mit ihrer Einheit.</translation>
    </message>
    <message>
        <source>Expected a place from 1, the most important.</source>
        <translation>Erwartet wird ein Platz ab 1, dem wichtigsten.</translation>
    </message>
    <message>
        <source>Expected a position from 1 to n.</source>
        <translation>Erwartet wird eine Position von 1 bis n.</translation>
    </message>
    <message>
        <source>Expected a preference threshold no smaller than the indifference threshold q.</source>
        <translation>Erwartet wird eine Präferenzschwelle, die nicht unter der Indifferenzschwelle q liegt.</translation>
    </message>
    <message>
        <source>Expected a preference threshold of 0 or more.</source>
        <translation>Erwartet wird eine Präferenzschwelle von 0 oder mehr.</translation>
    </message>
    <message>
        <source>Expected a random index of 0 or more.</source>
        <translation>Erwartet wird ein Zufallsindex von 0 oder mehr.</translation>
    </message>
    <message>
        <source>Expected a size such as 1600x900, each side from 100 to 16384 pixels.</source>
        <translation>Erwartet wird eine Größe wie 1600x900, jede Seite von 100 bis 16384 Pixel.</translation>
    </message>
    <message>
        <source>Expected a square matrix: %1 numbers in each row, found %2.</source>
        <translation>Erwartet wird eine quadratische Matrix: %1 Zahlen je Zeile, gefunden wurden %2.</translation>
    </message>
    <message>
        <source>Expected a standard deviation of 0 or more.</source>
        <translation>Erwartet wird eine Standardabweichung von 0 oder mehr.</translation>
    </message>
    <message>
        <source>Expected a string, found %1.</source>
        <translation>Erwartet wird eine Zeichenkette, gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected a target above 0: the scale is logarithmic.</source>
        <translation>Erwartet wird ein Ziel über 0: Die Skala ist logarithmisch.</translation>
    </message>
    <message>
        <source>Expected a target above the limit: of this metric more is better.</source>
        <translation>Erwartet wird ein Ziel über der Grenze: Bei dieser Messgröße ist mehr besser.</translation>
    </message>
    <message>
        <source>Expected a target below the limit: of this metric less is better.</source>
        <translation>Erwartet wird ein Ziel unter der Grenze: Bei dieser Messgröße ist weniger besser.</translation>
    </message>
    <message>
        <source>Expected a target other than the limit.</source>
        <translation>Erwartet wird ein anderes Ziel als die Grenze.</translation>
    </message>
    <message>
        <source>Expected a text that is not empty.</source>
        <translation>Erwartet wird ein Text, der nicht leer ist.</translation>
    </message>
    <message>
        <source>Expected a unit of %1, found %2.</source>
        <translation>Erwartet wird eine Einheit (%1), gefunden wurde %2.</translation>
    </message>
    <message>
        <source>Expected a unit that this metric is measured in, found %1.</source>
        <translation>Erwartet wird eine Einheit, in der diese Messgröße gemessen wird, gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected a veto threshold of 0 or more.</source>
        <translation>Erwartet wird eine Vetoschwelle von 0 oder mehr.</translation>
    </message>
    <message>
        <source>Expected a weight above 0.</source>
        <translation>Erwartet wird ein Gewicht über 0.</translation>
    </message>
    <message>
        <source>Expected a whole number from 0 to 1000, found %1.</source>
        <translation>Erwartet wird eine ganze Zahl von 0 bis 1000, gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected a whole number, found %1.</source>
        <translation>Erwartet wird eine ganze Zahl, gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected a worth of the middle rating between 0 and 1.</source>
        <translation>Erwartet wird ein Wert der mittleren Bewertung zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>Expected an amount from 0 to 1,000,000, one of none, little, some, much, most, or unknown.</source>
        <translation>Erwartet wird eine Menge von 0 bis 1,000,000, eines von none, little, some, much, most, oder unknown.</translation>
    </message>
    <message>
        <source>Expected an amount from 0 to 1,000,000.</source>
        <translation>Erwartet wird eine Menge von 0 bis 1,000,000.</translation>
    </message>
    <message>
        <source>Expected an array, found %1.</source>
        <translation>Erwartet wird eine Liste, gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected an id of lower-case letters, digits and hyphens, such as &quot;web-scraping&quot;, found %1.</source>
        <translation>Erwartet wird eine Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen, etwa „web-scraping“, gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected an indifference threshold of 0 or more.</source>
        <translation>Erwartet wird eine Indifferenzschwelle von 0 oder mehr.</translation>
    </message>
    <message>
        <source>Expected an object with &quot;%1&quot;, found %2.</source>
        <translation>Erwartet wird ein Objekt mit „%1“, gefunden wurde %2.</translation>
    </message>
    <message>
        <source>Expected an object with &quot;bakeoff_study&quot;, found %1.</source>
        <translation>Erwartet wird ein Objekt mit „bakeoff_study“, gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected an object, found %1.</source>
        <translation>Erwartet wird ein Objekt, gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected an object, such as {&quot;v&quot;: 0.5}.</source>
        <translation>Erwartet wird ein Objekt, etwa {&quot;v&quot;: 0.5}.</translation>
    </message>
    <message>
        <source>Expected an objective such as p99=20ms or p99.9=1s.</source>
        <translation>Erwartet wird ein Ziel wie p99=20ms oder p99.9=1s.</translation>
    </message>
    <message>
        <source>Expected as many alternatives in each criterion as in the first, %1.</source>
        <translation>Erwartet werden in jedem Kriterium so viele Alternativen wie im ersten, %1.</translation>
    </message>
    <message>
        <source>Expected as many numbers as in the first row.</source>
        <translation>Erwartet werden so viele Zahlen wie in der ersten Zeile.</translation>
    </message>
    <message>
        <source>Expected at least one alternative (a row).</source>
        <translation>Erwartet wird mindestens eine Alternative (eine Zeile).</translation>
    </message>
    <message>
        <source>Expected at least one criterion (a column).</source>
        <translation>Erwartet wird mindestens ein Kriterium (eine Spalte).</translation>
    </message>
    <message>
        <source>Expected at least one criterion.</source>
        <translation>Erwartet wird mindestens ein Kriterium.</translation>
    </message>
    <message>
        <source>Expected at least one row.</source>
        <translation>Erwartet wird mindestens eine Zeile.</translation>
    </message>
    <message>
        <source>Expected at least one subject.</source>
        <translation>Erwartet wird mindestens ein Prüfling.</translation>
    </message>
    <message>
        <source>Expected at least one.</source>
        <translation>Erwartet wird mindestens eine Angabe.</translation>
    </message>
    <message>
        <source>Expected at least two alternatives, found %1.</source>
        <translation>Erwartet werden mindestens zwei Alternativen, gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected at least two choices.</source>
        <translation>Erwartet werden mindestens zwei Möglichkeiten.</translation>
    </message>
    <message>
        <source>Expected at least two cut-offs.</source>
        <translation>Erwartet werden mindestens zwei Stützstellen.</translation>
    </message>
    <message>
        <source>Expected at least two levels, found %1.</source>
        <translation>Erwartet werden mindestens zwei Stufen, gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected durations with their units in the line &quot;Latency&quot;.</source>
        <translation>Erwartet werden Dauern mit ihren Einheiten in der Zeile „Latency“.</translation>
    </message>
    <message>
        <source>Expected from 1 to 100,000,000 iterations.</source>
        <translation>Erwartet werden 1 bis 100,000,000 Iterationen.</translation>
    </message>
    <message>
        <source>Expected knowledge of one weight for each criterion.</source>
        <translation>Erwartet wird Wissen über ein Gewicht je Kriterium.</translation>
    </message>
    <message>
        <source>Expected ns, us, ms or s.</source>
        <translation>Erwartet wird ns, us, ms oder s.</translation>
    </message>
    <message>
        <source>Expected one demand for each criterion.</source>
        <translation>Erwartet wird eine Anforderung je Kriterium.</translation>
    </message>
    <message>
        <source>Expected one number or null for each criterion.</source>
        <translation>Erwartet wird eine Zahl oder null je Kriterium.</translation>
    </message>
    <message>
        <source>Expected one objective for each criterion.</source>
        <translation>Erwartet wird eine Richtung je Kriterium.</translation>
    </message>
    <message>
        <source>Expected one of: %1, …</source>
        <translation>Erwartet wird eines von: %1, …</translation>
    </message>
    <message>
        <source>Expected one of: %1.</source>
        <translation>Erwartet wird eines von: %1.</translation>
    </message>
    <message>
        <source>Expected one of: all, one, defaults.</source>
        <translation>Erwartet wird eines von: all, one, defaults.</translation>
    </message>
    <message>
        <source>Expected one of: exact, normal, lognormal, uniform.</source>
        <translation>Erwartet wird eines von: exact, normal, lognormal, uniform.</translation>
    </message>
    <message>
        <source>Expected one of: finished, failed, cancelled, lost.</source>
        <translation>Erwartet wird eines von: finished, failed, cancelled, lost.</translation>
    </message>
    <message>
        <source>Expected one preference function for each criterion.</source>
        <translation>Erwartet wird eine Präferenzfunktion je Kriterium.</translation>
    </message>
    <message>
        <source>Expected one rank for each criterion.</source>
        <translation>Erwartet wird ein Rang je Kriterium.</translation>
    </message>
    <message>
        <source>Expected one value for each cut-off: %1, found %2.</source>
        <translation>Erwartet wird ein Wert je Stützstelle: %1, gefunden wurden %2.</translation>
    </message>
    <message>
        <source>Expected one value function for each criterion.</source>
        <translation>Erwartet wird eine Wertfunktion je Kriterium.</translation>
    </message>
    <message>
        <source>Expected protocol %1; the program and its runner are of different versions.</source>
        <translation>Erwartet wird Protokoll %1; das Programm und sein Runner sind verschiedene Versionen.</translation>
    </message>
    <message>
        <source>Expected scenario=amount, for example %1=3.</source>
        <translation>Erwartet wird Szenario=Menge, zum Beispiel %1=3.</translation>
    </message>
    <message>
        <source>Expected subjects of at least two alternatives to compare.</source>
        <translation>Erwartet werden Prüflinge von mindestens zwei Alternativen, um zu vergleichen.</translation>
    </message>
    <message>
        <source>Expected the least and the most that the scenario may weigh, such as [0.1, 0.3].</source>
        <translation>Erwartet werden das mindeste und das höchste Gewicht, das das Szenario haben darf, etwa [0.1, 0.3].</translation>
    </message>
    <message>
        <source>Expected the number of criteria as &quot;n&quot;, or the &quot;ranks&quot; of the criteria.</source>
        <translation>Erwartet werden die Anzahl der Kriterien als „n“ oder die „ranks“ der Kriterien.</translation>
    </message>
    <message>
        <source>Expected the parameters of one distribution for each alternative.</source>
        <translation>Erwartet werden die Parameter einer Verteilung je Alternative.</translation>
    </message>
    <message>
        <source>Expected true or false, found %1.</source>
        <translation>Erwartet wird true oder false, gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected two numbers, low and high.</source>
        <translation>Erwartet werden zwei Zahlen, unten und oben.</translation>
    </message>
    <message>
        <source>Expected two numbers, the worst and the best end of the scale.</source>
        <translation>Erwartet werden zwei Zahlen, das schlechteste und das beste Ende der Skala.</translation>
    </message>
    <message>
        <source>Expected two numbers.</source>
        <translation>Erwartet werden zwei Zahlen.</translation>
    </message>
    <message>
        <source>Expected two shares from 0 to 1, the smaller one first.</source>
        <translation>Erwartet werden zwei Anteile von 0 bis 1, der kleinere zuerst.</translation>
    </message>
    <message>
        <source>Expected version 1 of the study format, found %1.</source>
        <translation>Erwartet wird Version 1 des Studienformats, gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Files of --ramp are drawn by the chart rate-curve, files of --load by spectrum, heatmap and timeline.</source>
        <translation>Dateien von --ramp zeichnet das Diagramm rate-curve, Dateien von --load zeichnen spectrum, heatmap und timeline.</translation>
    </message>
    <message>
        <source>Found:</source>
        <translation>Gefunden:</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>Von: %1</translation>
    </message>
    <message>
        <source>Google Benchmark (--benchmark_out_format=json)</source>
        <translation>Google Benchmark (--benchmark_out_format=json)</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Ratschläge</translation>
    </message>
    <message>
        <source>How much of your work is this: %1?</source>
        <translation>Wie viel Ihrer Arbeit ist das: %1?</translation>
    </message>
    <message>
        <source>How to reproduce</source>
        <translation>So lässt es sich wiederholen</translation>
    </message>
    <message>
        <source>Hybrid architecture</source>
        <translation>Gemischte Architektur</translation>
    </message>
    <message>
        <source>Imported study</source>
        <translation>Importierte Studie</translation>
    </message>
    <message>
        <source>In the study: %1, %2, %3, %4 (%5 can be measured here), %6.</source>
        <translation>In der Studie: %1, %2, %3, %4 (%5 davon hier messbar), %6.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Look at the script&apos;s own report.</source>
        <translation>Sehen Sie sich den Bericht des Skripts selbst an.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Made from the article by Bakeoff&apos;s import. Bare figures are taken as exact to the digits shown, &quot;~&quot; as about, &quot;+&quot; as at least. Nothing was added to what the article tabulates.</source>
        <translation>Vom Import von Bakeoff aus dem Artikel gemacht. Bloße Zahlen gelten als genau, soweit ihre Stellen reichen, „~“ als ungefähr, „+“ als mindestens. Zu dem, was der Artikel in Tabellen sagt, wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>Measured on this machine</source>
        <translation>Auf dieser Maschine gemessen</translation>
    </message>
    <message>
        <source>Medians, in parentheses the 95 % interval, or the range where there are fewer than six trials.</source>
        <translation>Mediane, in Klammern das 95-%-Intervall oder die Spanne, wo es weniger als sechs Durchläufe gibt.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Next: bakeoff %1 opens it; bakeoff study show --study %1 prints its tables.</source>
        <translation>Weiter: bakeoff %1 öffnet sie; bakeoff study show --study %1 gibt ihre Tabellen aus.</translation>
    </message>
    <message>
        <source>Next: bakeoff %1 opens it; bakeoff study show --study %1 prints its tables; bakeoff decide --study %1 recommends.</source>
        <translation>Weiter: bakeoff %1 öffnet sie; bakeoff study show --study %1 gibt ihre Tabellen aus; bakeoff decide --study %1 empfiehlt.</translation>
    </message>
    <message>
        <source>No answer to the other questions is likely to change the recommendation.</source>
        <translation>Keine Antwort auf die übrigen Fragen dürfte die Empfehlung ändern.</translation>
    </message>
    <message>
        <source>No case of this run has a histogram of latencies.</source>
        <translation>Kein Fall dieses Laufs hat ein Histogramm der Latenzen.</translation>
    </message>
    <message>
        <source>No chart &quot;%1&quot; of several runs. There are: %2.</source>
        <translation>Kein Diagramm „%1“ mehrerer Läufe. Es gibt: %2.</translation>
    </message>
    <message>
        <source>No chart &quot;%1&quot;. There are: %2.</source>
        <translation>Kein Diagramm „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>No distance &quot;%1&quot;. Expected one of: euclidean, manhattan, chebyshev.</source>
        <translation>Kein Abstand „%1“. Erwartet wird eines von: euclidean, manhattan, chebyshev.</translation>
    </message>
    <message>
        <source>No format &quot;%1&quot;. There are: auto, %2.</source>
        <translation>Kein Format „%1“. Es gibt: auto, %2.</translation>
    </message>
    <message>
        <source>No language &quot;%1&quot;. There are: %2.</source>
        <translation>Keine Sprache „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>No method &quot;%1&quot;. Expected one of: %2.</source>
        <translation>Keine Methode „%1“. Erwartet wird eines von: %2.</translation>
    </message>
    <message>
        <source>No normalisation &quot;%1&quot;. Expected one of: %2.</source>
        <translation>Keine Normierung „%1“. Erwartet wird eines von: %2.</translation>
    </message>
    <message>
        <source>No preference function &quot;%1&quot;. Expected one of: usual, ushape, vshape, level, linear, gaussian.</source>
        <translation>Keine Präferenzfunktion „%1“. Erwartet wird eines von: usual, ushape, vshape, level, linear, gaussian.</translation>
    </message>
    <message>
        <source>No profile &quot;%1&quot;. There are: %2.</source>
        <translation>Kein Profil „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>No scenario &quot;%1&quot; in this study.</source>
        <translation>Kein Szenario „%1“ in dieser Studie.</translation>
    </message>
    <message>
        <source>No scenario &quot;%1&quot;. Expected one of: %2.</source>
        <translation>Kein Szenario „%1“. Erwartet wird eines von: %2.</translation>
    </message>
    <message>
        <source>No scenario has this id. Expected one of: %1.</source>
        <translation>Kein Szenario hat diese Kennung. Erwartet wird eines von: %1.</translation>
    </message>
    <message>
        <source>No subject &quot;%1&quot;. There are: %2.</source>
        <translation>Kein Prüfling „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>No table &quot;%1&quot; in this study. There are: %2.</source>
        <translation>Keine Tabelle „%1“ in dieser Studie. Es gibt: %2.</translation>
    </message>
    <message>
        <source>No table &quot;%1&quot; of random indices. Expected one of: %2.</source>
        <translation>Keine Tabelle „%1“ von Zufallsindizes. Erwartet wird eines von: %2.</translation>
    </message>
    <message>
        <source>No weights with a sum of 1 lie within these bounds: the lower ones sum to %1 and the upper ones to %2.</source>
        <translation>Innerhalb dieser Grenzen liegen keine Gewichte mit der Summe 1: Die unteren ergeben %1, die oberen %2.</translation>
    </message>
    <message>
        <source>No workload &quot;%1&quot;. There are: %2.</source>
        <translation>Keine Arbeitslast „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>None of these runs has anything for this chart. There are: %1.</source>
        <translation>Keiner dieser Läufe hat etwas für dieses Diagramm. Es gibt: %1.</translation>
    </message>
    <message>
        <source>Not read:</source>
        <translation>Nicht gelesen:</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Only aggregates are in this file. Run with --benchmark_report_aggregates_only=false.</source>
        <translation>In dieser Datei stehen nur Zusammenfassungen. Führen Sie den Lauf mit --benchmark_report_aggregates_only=false aus.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Rating scale</source>
        <translation>Bewertungsskala</translation>
    </message>
    <message>
        <source>Read with an assumption:</source>
        <translation>Mit einer Annahme gelesen:</translation>
    </message>
    <message>
        <source>Recommendation: %1</source>
        <translation>Empfehlung: %1</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Run %1, started %2, profile %3, %4.</source>
        <translation>Lauf %1, begonnen %2, Profil %3, %4.</translation>
    </message>
    <message>
        <source>Run %1: %2, profile %3, %4 of %5 trials</source>
        <translation>Lauf %1: %2, Profil %3, %4 von %5 Durchläufen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Say which file to write: -o FILE.</source>
        <translation>Geben Sie an, welche Datei geschrieben wird: -o DATEI.</translation>
    </message>
    <message>
        <source>Say which file to write: -o FILE.png, .svg, .pdf or .csv.</source>
        <translation>Geben Sie an, welche Datei geschrieben wird: -o DATEI.png, .svg, .pdf oder .csv.</translation>
    </message>
    <message>
        <source>Seconds are 0 or more.</source>
        <translation>Sekunden sind 0 oder mehr.</translation>
    </message>
    <message>
        <source>Some comparisons are not the reciprocal of their opposite.</source>
        <translation>Manche Vergleiche sind nicht der Kehrwert ihres Gegenstücks.</translation>
    </message>
    <message>
        <source>Some numbers of this case are too large or too far apart for an answer.</source>
        <translation>Manche Zahlen dieses Falls sind für eine Antwort zu groß oder liegen zu weit auseinander.</translation>
    </message>
    <message>
        <source>Source: %1, %2, %3</source>
        <translation>Quelle: %1, %2, %3</translation>
    </message>
    <message>
        <source>Source: %1, %2, %3. %4</source>
        <translation>Quelle: %1, %2, %3. %4</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Begonnen (UTC)</translation>
    </message>
    <message>
        <source>Started (Unix ms)</source>
        <translation>Begonnen (Unix-ms)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Tables (bakeoff study show --table NAME):</source>
        <translation>Tabellen (bakeoff study show --table NAME):</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Tags: %1</translation>
    </message>
    <message>
        <source>TechEmpower Framework Benchmarks (results.json)</source>
        <translation>TechEmpower Framework Benchmarks (results.json)</translation>
    </message>
    <message>
        <source>The Markdown parser gave up on this article.</source>
        <translation>Der Markdown-Leser hat bei diesem Artikel aufgegeben.</translation>
    </message>
    <message>
        <source>The benchmark failed.</source>
        <translation>Der Benchmark ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The command ended with exit status %1.</source>
        <translation>Der Befehl endete mit dem Status %1.</translation>
    </message>
    <message>
        <source>The comparisons contradict each other: the consistency ratio is above 0.1.</source>
        <translation>Die Vergleiche widersprechen einander: Das Konsistenzverhältnis liegt über 0.1.</translation>
    </message>
    <message>
        <source>The comparisons of this row are too far apart for weights.</source>
        <translation>Die Vergleiche dieser Zeile liegen für Gewichte zu weit auseinander.</translation>
    </message>
    <message>
        <source>The folder for the charts cannot be made.</source>
        <translation>Der Ordner für die Diagramme kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The more of it, the more the source&apos;s ratings for it count.</source>
        <translation>Je mehr davon, desto mehr zählen die Bewertungen der Quelle dafür.</translation>
    </message>
    <message>
        <source>The numbers of this alternative are too large for a score. Scale them down.</source>
        <translation>Die Zahlen dieser Alternative sind für eine Punktzahl zu groß. Verkleinern Sie ihren Maßstab.</translation>
    </message>
    <message>
        <source>The profiles name the run %1, which is not here; without evidence: %2</source>
        <translation>Die Profile nennen den Lauf %1, der nicht hier ist; ohne Belege: %2</translation>
    </message>
    <message>
        <source>The rating of %1 is missing.</source>
        <translation>Die Bewertung von %1 fehlt.</translation>
    </message>
    <message>
        <source>The rating scale has no level %1.</source>
        <translation>Die Bewertungsskala hat keine Stufe %1.</translation>
    </message>
    <message>
        <source>The run has several histograms. Name a folder with -o, or one case with --workload and --subject.</source>
        <translation>Der Lauf hat mehrere Histogramme. Nennen Sie einen Ordner mit -o oder einen Fall mit --workload und --subject.</translation>
    </message>
    <message>
        <source>The store of runs is sound.</source>
        <translation>Der Speicher der Läufe ist unbeschädigt.</translation>
    </message>
    <message>
        <source>The study has no alternative &quot;%1&quot;.</source>
        <translation>Die Studie hat keine Alternative „%1“.</translation>
    </message>
    <message>
        <source>The study has no question &quot;%1&quot; with choices.</source>
        <translation>Die Studie hat keine Frage „%1“ mit Möglichkeiten.</translation>
    </message>
    <message>
        <source>The study has no scenario &quot;%1&quot;.</source>
        <translation>Die Studie hat kein Szenario „%1“.</translation>
    </message>
    <message>
        <source>The table %1 goes up to %2 elements, and there are %3. Give the index itself as &quot;RI&quot;.</source>
        <translation>Die Tabelle %1 reicht bis %2 Elemente, es sind aber %3. Geben Sie den Index selbst als „RI“ an.</translation>
    </message>
    <message>
        <source>The unit %1 does not measure what %2 measures. Expected one of: %3.</source>
        <translation>Die Einheit %1 misst nicht, was %2 misst. Erwartet wird eines von: %3.</translation>
    </message>
    <message>
        <source>The unit %1 is not known. Expected one of: %2.</source>
        <translation>Die Einheit %1 ist nicht bekannt. Erwartet wird eines von: %2.</translation>
    </message>
    <message>
        <source>There are more problems than these %1.</source>
        <translation>Es gibt mehr Probleme als diese %1.</translation>
    </message>
    <message>
        <source>There are no measurements in it.</source>
        <translation>Darin stehen keine Messungen.</translation>
    </message>
    <message>
        <source>There are no times; a mean alone has no spread to compare with.</source>
        <translation>Es gibt keine Zeiten; ein Mittelwert allein hat keine Streuung, mit der sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>There is no %1 %2.</source>
        <translation>%1 %2 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no case in this file.</source>
        <translation>In dieser Datei steht kein Fall.</translation>
    </message>
    <message>
        <source>There is no chart of a decision called &quot;%1&quot;. Expected one of: %2.</source>
        <translation>Es gibt kein Diagramm einer Entscheidung namens „%1“. Erwartet wird eines von: %2.</translation>
    </message>
    <message>
        <source>There is no http_req_duration; only summaries of HTTP tests can be read.</source>
        <translation>Es gibt kein http_req_duration; nur Zusammenfassungen von HTTP-Tests können gelesen werden.</translation>
    </message>
    <message>
        <source>There is no level for it in &quot;%1&quot;.</source>
        <translation>In „%1“ gibt es dafür keine Stufe.</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;.</source>
        <translation>Es gibt keine Messgröße „%1“.</translation>
    </message>
    <message>
        <source>There is no profile in this file.</source>
        <translation>In dieser Datei steht kein Profil.</translation>
    </message>
    <message>
        <source>There is no such setting among its settings.</source>
        <translation>Unter seinen Einstellungen gibt es keine solche.</translation>
    </message>
    <message>
        <source>There is no table of ratings, so this study can be read and measured but not decided on.</source>
        <translation>Es gibt keine Tabelle mit Bewertungen; diese Studie kann also gelesen und gemessen, aber nicht entschieden werden.</translation>
    </message>
    <message>
        <source>There is no workload &quot;%1&quot; in this version of Bakeoff.</source>
        <translation>In dieser Version von Bakeoff gibt es keine Arbeitslast „%1“.</translation>
    </message>
    <message>
        <source>This article is larger than 64 MiB.</source>
        <translation>Dieser Artikel ist größer als 64 MiB.</translation>
    </message>
    <message>
        <source>This chart shows one run. Charts of several are: %1.</source>
        <translation>Dieses Diagramm zeigt einen Lauf. Diagramme mehrerer sind: %1.</translation>
    </message>
    <message>
        <source>This folder cannot be made.</source>
        <translation>Dieser Ordner kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>This is nested deeper than %1 levels.</source>
        <translation>Dies ist tiefer als %1 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>This is not a change as Bakeoff writes it.</source>
        <translation>Dies ist keine Änderung, wie Bakeoff sie schreibt.</translation>
    </message>
    <message>
        <source>This is not a histogram as Bakeoff writes it.</source>
        <translation>Dies ist kein Histogramm, wie Bakeoff es schreibt.</translation>
    </message>
    <message>
        <source>This is not a load as &quot;bench_runner load --format json&quot; writes it.</source>
        <translation>Dies ist keine Last, wie „bench_runner load --format json“ sie schreibt.</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1.</source>
        <translation>Dies ist kein gültiges JSON: %1.</translation>
    </message>
    <message>
        <source>This line is not an event: %1</source>
        <translation>Diese Zeile ist kein Ereignis: %1</translation>
    </message>
    <message>
        <source>This load has no histograms. Measure it with: bench_runner load URL --format json --intervals. A ramp is drawn by the chart rate-curve with --ramp.</source>
        <translation>Diese Last hat keine Histogramme. Messen Sie sie mit: bench_runner load URL --format json --intervals. Eine Rampe zeichnet das Diagramm rate-curve mit --ramp.</translation>
    </message>
    <message>
        <source>This normalisation divides by the values, so it needs a number above 0 here. Use &quot;minmax&quot;, or shift the criterion.</source>
        <translation>Diese Normierung teilt durch die Werte, braucht hier also eine Zahl über 0. Nehmen Sie „minmax“, oder verschieben Sie das Kriterium.</translation>
    </message>
    <message>
        <source>This normalisation divides by the values, so it needs a number of 0 or more here. Use &quot;minmax&quot;, or shift the criterion.</source>
        <translation>Diese Normierung teilt durch die Werte, braucht hier also eine Zahl von 0 oder mehr. Nehmen Sie „minmax“, oder verschieben Sie das Kriterium.</translation>
    </message>
    <message>
        <source>This normalisation has no answer for this column: its values are too large, or their product is 1.</source>
        <translation>Diese Normierung hat für diese Spalte keine Antwort: Ihre Werte sind zu groß, oder ihr Produkt ist 1.</translation>
    </message>
    <message>
        <source>This number is too large.</source>
        <translation>Diese Zahl ist zu groß.</translation>
    </message>
    <message>
        <source>This object has more than %1 members.</source>
        <translation>Dieses Objekt hat mehr als %1 Einträge.</translation>
    </message>
    <message>
        <source>This report has no &quot;Requests/sec:&quot; line; it may be cut off.</source>
        <translation>Dieser Bericht hat keine Zeile „Requests/sec:“; vielleicht ist er abgeschnitten.</translation>
    </message>
    <message>
        <source>This run has no plan, so it cannot be run again.</source>
        <translation>Dieser Lauf hat keinen Plan, kann also nicht wiederholt werden.</translation>
    </message>
    <message>
        <source>This run has no subject &quot;%1&quot; in %2.</source>
        <translation>Dieser Lauf hat keinen Prüfling „%1“ in %2.</translation>
    </message>
    <message>
        <source>This run has nothing to draw for &quot;%1&quot;: it did not run %2.</source>
        <translation>Dieser Lauf hat für „%1“ nichts zu zeichnen: Er hat %2 nicht ausgeführt.</translation>
    </message>
    <message>
        <source>This run was made by %1, so Bakeoff has no plan to run it again.</source>
        <translation>Dieser Lauf stammt von %1; Bakeoff hat daher keinen Plan, um ihn zu wiederholen.</translation>
    </message>
    <message>
        <source>This run was written by a newer Bakeoff (format %1). Use that one to read it.</source>
        <translation>Diesen Lauf hat ein neueres Bakeoff geschrieben (Format %1). Lesen Sie ihn mit jenem.</translation>
    </message>
    <message>
        <source>This study has no questions.</source>
        <translation>Diese Studie hat keine Fragen.</translation>
    </message>
    <message>
        <source>This subject has no workload of that name with a command of its own.</source>
        <translation>Dieser Prüfling hat keine Arbeitslast dieses Namens mit eigenem Befehl.</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Durchlauf</translation>
    </message>
    <message>
        <source>Trust its requests per second; measure latency with an open loop.</source>
        <translation>Verlassen Sie sich auf die Anfragen je Sekunde; messen Sie die Latenz mit einer offenen Schleife.</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Versions and settings</source>
        <translation>Versionen und Einstellungen</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>Was da ist</translation>
    </message>
    <message>
        <source>What other methods say</source>
        <translation>Was andere Methoden sagen</translation>
    </message>
    <message>
        <source>With fewer than three alternatives every difference becomes all or nothing here: read the order with care.</source>
        <translation>Bei weniger als drei Alternativen wird hier jeder Unterschied zu alles oder nichts: Lesen Sie die Reihenfolge mit Vorsicht.</translation>
    </message>
    <message>
        <source>With values that are not certain, expected &quot;none&quot;, &quot;minmax&quot; or &quot;scales&quot;.</source>
        <translation>Bei unsicheren Werten wird „none“, „minmax“ oder „scales“ erwartet.</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Schlechter</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing here.</source>
        <translation>„%1“ fehlt hier.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; expected one of: %2.</source>
        <translation>„%1“ ist hier nicht bekannt; erwartet wird eines von: %2.</translation>
    </message>
    <message>
        <source>&quot;unknown&quot; is the answer that every question has; choose another id.</source>
        <translation>„unknown“ ist die Antwort, die jede Frage hat; wählen Sie eine andere Kennung.</translation>
    </message>
    <message>
        <source>a column of this table has a name of over 300 bytes</source>
        <translation>eine Spalte dieser Tabelle hat einen Namen von über 300 Bytes</translation>
    </message>
    <message>
        <source>a diagram is not read</source>
        <translation>ein Schaubild wird nicht gelesen</translation>
    </message>
    <message>
        <source>a figure in %1</source>
        <translation>eine Zahl in %1</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a row of a comparison without a name</source>
        <translation>eine Zeile eines Vergleichs ohne Namen</translation>
    </message>
    <message>
        <source>a row of ratings without a name</source>
        <translation>eine Zeile von Bewertungen ohne Namen</translation>
    </message>
    <message>
        <source>a row of the ecosystem without a category</source>
        <translation>eine Zeile des Ökosystems ohne Kategorie</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>eine Zeichenkette</translation>
    </message>
    <message>
        <source>alternative</source>
        <translation>Alternative</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>back again</source>
        <translation>wieder da</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>can be prepared</source>
        <translation>kann vorbereitet werden</translation>
    </message>
    <message>
        <source>cannot run</source>
        <translation>kann nicht laufen</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>ecosystem</source>
        <translation>Ökosystem</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>Ratschläge</translation>
    </message>
    <message>
        <source>hyperfine (--export-json)</source>
        <translation>hyperfine (--export-json)</translation>
    </message>
    <message>
        <source>is the reference</source>
        <translation>ist die Referenz</translation>
    </message>
    <message>
        <source>it has no rating for %1</source>
        <translation>für %1 fehlt eine Bewertung</translation>
    </message>
    <message>
        <source>its rows are not one for each alternative, so this column of texts has no place in a study</source>
        <translation>ihre Zeilen sind nicht je eine Alternative, daher hat diese Textspalte keinen Platz in einer Studie</translation>
    </message>
    <message>
        <source>k6 (--summary-export, or the data of handleSummary)</source>
        <translation>k6 (--summary-export oder die Daten von handleSummary)</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>list of guidance</source>
        <translation>Liste von Ratschlägen</translation>
    </message>
    <message>
        <source>matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>no figure that could be read in one way only</source>
        <translation>keine Zahl, die sich nur auf eine Weise lesen ließe</translation>
    </message>
    <message>
        <source>no table was found in this block of text</source>
        <translation>in diesem Textblock wurde keine Tabelle gefunden</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>Notiz gesetzt</translation>
    </message>
    <message>
        <source>nothing is marked for %1; taken as absent</source>
        <translation>für %1 ist nichts vermerkt; gilt als nicht vorhanden</translation>
    </message>
    <message>
        <source>nothing says which alternative this row speaks of, so its figures are left out</source>
        <translation>nichts sagt, von welcher Alternative diese Zeile handelt, daher bleiben ihre Zahlen weg</translation>
    </message>
    <message>
        <source>oha (--output-format json)</source>
        <translation>oha (--output-format json)</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>piece of evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>program code (%1) is not read</source>
        <translation>Programmcode (%1) wird nicht gelesen</translation>
    </message>
    <message>
        <source>program code is not read</source>
        <translation>Programmcode wird nicht gelesen</translation>
    </message>
    <message>
        <source>pyperf (-o FILE)</source>
        <translation>pyperf (-o DATEI)</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Prüfling</translation>
    </message>
    <message>
        <source>tagged</source>
        <translation>Tags gesetzt</translation>
    </message>
    <message>
        <source>taken as the rating scale, worst first</source>
        <translation>als Bewertungsskala genommen, das Schlechteste zuerst</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>the date is not written as year-month-day</source>
        <translation>das Datum ist nicht als Jahr-Monat-Tag geschrieben</translation>
    </message>
    <message>
        <source>the figure is too large</source>
        <translation>die Zahl ist zu groß</translation>
    </message>
    <message>
        <source>the figure&apos;s row or column has no name</source>
        <translation>die Zeile oder Spalte der Zahl hat keinen Namen</translation>
    </message>
    <message>
        <source>the table has more than 64 columns</source>
        <translation>die Tabelle hat mehr als 64 Spalten</translation>
    </message>
    <message>
        <source>the table has no rows</source>
        <translation>die Tabelle hat keine Zeilen</translation>
    </message>
    <message>
        <source>these lines have no header that names their columns</source>
        <translation>diese Zeilen haben keinen Kopf, der ihre Spalten benennt</translation>
    </message>
    <message>
        <source>this column names none of the alternatives</source>
        <translation>diese Spalte nennt keine der Alternativen</translation>
    </message>
    <message>
        <source>this entry of the front matter has no place in a study</source>
        <translation>für diesen Eintrag des Vorspanns hat eine Studie keinen Platz</translation>
    </message>
    <message>
        <source>this line belongs to no table</source>
        <translation>diese Zeile gehört zu keiner Tabelle</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>valid, with remarks</source>
        <translation>gültig, mit Anmerkungen</translation>
    </message>
    <message>
        <source>vegeta (report -type=json)</source>
        <translation>vegeta (report -type=json)</translation>
    </message>
    <message>
        <source>wrk (its printed report)</source>
        <translation>wrk (sein gedruckter Bericht)</translation>
    </message>
    <message>
        <source>wrk starts a request&apos;s clock late when it is saturated, so its latency can be too low.</source>
        <translation>wrk startet die Uhr einer Anfrage zu spät, wenn es ausgelastet ist; seine Latenz kann daher zu niedrig sein.</translation>
    </message>
    <message>
        <source>wrk2 (its printed report)</source>
        <translation>wrk2 (sein gedruckter Bericht)</translation>
    </message>
    <message numerus="yes">
        <source>%n comparisons</source>
        <translation>
            <numerusform>%n Vergleich</numerusform>
            <numerusform>%n Vergleiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ecosystem categories</source>
        <translation>
            <numerusform>%n Kategorie des Ökosystems</numerusform>
            <numerusform>%n Kategorien des Ökosystems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n Zahl</numerusform>
            <numerusform>%n Zahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists of reasons</source>
        <translation>
            <numerusform>%n Liste von Gründen</numerusform>
            <numerusform>%n Listen von Gründen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reasons</source>
        <translation>
            <numerusform>%n Grund</numerusform>
            <numerusform>%n Gründe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenarios</source>
        <translation>
            <numerusform>%n Szenario</numerusform>
            <numerusform>%n Szenarien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Median of %n trials</source>
        <translation>
            <numerusform>Median aus %n Durchlauf</numerusform>
            <numerusform>Median aus %n Durchläufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected one of: none, same, slowed.</source>
        <translation>Erwartet wird eines von: none, same, slowed.</translation>
    </message>
    <message>
        <source>%1 answers %2 with status %3 where %4 is right: %5</source>
        <translation>%1 antwortet auf %2 mit Status %3, richtig ist %4: %5</translation>
    </message>
    <message>
        <source>%1 says that it holds %2 things, and its memory has grown by %3: less than a pointer to each.</source>
        <translation>%1 gibt an, %2 Dinge zu halten, und der Speicher ist um %3 gewachsen: weniger als ein Zeiger auf jedes.</translation>
    </message>
    <message>
        <source>Close what else is running, or give the generator a CPU of its own.</source>
        <translation>Schließen Sie, was sonst läuft, oder geben Sie dem Generator eine eigene CPU.</translation>
    </message>
    <message>
        <source>It waited %1 of the time for a CPU: what was measured is its wait.</source>
        <translation>Er wartete %1 der Zeit auf eine CPU: Gemessen wurde sein Warten.</translation>
    </message>
    <message>
        <source>%1 of %2 requests failed.</source>
        <translation>%1 von %2 Anfragen sind fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 requests failed.</source>
        <translation>%1 Anfragen sind fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Compare those that ask the same of their database.</source>
        <translation>Vergleichen Sie die, die dasselbe von ihrer Datenbank verlangen.</translation>
    </message>
    <message>
        <source>Look at the tool&apos;s own report, and at what the server wrote.</source>
        <translation>Sehen Sie sich den Bericht des Werkzeugs selbst an und was der Server geschrieben hat.</translation>
    </message>
    <message>
        <source>Service time p50</source>
        <translation>Bedienzeit p50</translation>
    </message>
    <message>
        <source>Service time p99</source>
        <translation>Bedienzeit p99</translation>
    </message>
    <message>
        <source>The benchmark was skipped.</source>
        <translation>Der Benchmark wurde übersprungen.</translation>
    </message>
    <message>
        <source>%1 from</source>
        <translation>%1 von</translation>
    </message>
    <message>
        <source>This is not a ramp of rates as &quot;bench_runner load&quot; writes it in JSON.</source>
        <translation>Dies ist keine Rampe von Raten, wie „bench_runner load“ sie in JSON schreibt.</translation>
    </message>
    <message>
        <source>%1 Its last words:
%2</source>
        <translation>%1 Letzte Ausgabe:
%2</translation>
    </message>
    <message>
        <source>A run cannot be marked</source>
        <translation>Ein Lauf kann nicht gekennzeichnet werden</translation>
    </message>
    <message>
        <source>A tag must not contain &quot;|&quot; or a line break.</source>
        <translation>Ein Tag darf weder „|“ noch einen Zeilenumbruch enthalten.</translation>
    </message>
    <message>
        <source>Another program holds the store; try again in a moment.</source>
        <translation>Ein anderes Programm hält die Ablage; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Another program is saving the damaged store of runs.</source>
        <translation>Ein anderes Programm rettet gerade die beschädigte Ablage der Läufe.</translation>
    </message>
    <message>
        <source>Bring it back with: %1</source>
        <translation>Holen Sie ihn zurück mit: %1</translation>
    </message>
    <message>
        <source>Build it, or name it in BAKEOFF_RUNNER.</source>
        <translation>Bauen Sie es, oder nennen Sie es in BAKEOFF_RUNNER.</translation>
    </message>
    <message>
        <source>Cancel it first.</source>
        <translation>Brechen Sie ihn zuerst ab.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Prüfen Sie seine Rechte.</translation>
    </message>
    <message>
        <source>Check that the folder is there and may be written.</source>
        <translation>Prüfen Sie, ob der Ordner vorhanden ist und beschrieben werden darf.</translation>
    </message>
    <message>
        <source>Check the permissions and the space of its folder.</source>
        <translation>Prüfen Sie Rechte und freien Platz ihres Ordners.</translation>
    </message>
    <message>
        <source>Check the permissions and the space of the store&apos;s folder.</source>
        <translation>Prüfen Sie Rechte und freien Platz im Ordner der Ablage.</translation>
    </message>
    <message>
        <source>Choose one with: %1</source>
        <translation>Wählen Sie einen mit: %1</translation>
    </message>
    <message>
        <source>Deleted runs cannot be removed</source>
        <translation>Gelöschte Läufe können nicht entfernt werden</translation>
    </message>
    <message>
        <source>Export it when it has ended.</source>
        <translation>Exportieren Sie ihn, wenn er zu Ende ist.</translation>
    </message>
    <message>
        <source>List them with: %1</source>
        <translation>Alle zeigt: %1</translation>
    </message>
    <message>
        <source>Lost runs cannot be marked</source>
        <translation>Verlorene Läufe können nicht gekennzeichnet werden</translation>
    </message>
    <message>
        <source>Make one with: %1</source>
        <translation>Starten Sie einen mit: %1</translation>
    </message>
    <message>
        <source>Name a second run, or choose a reference with: %1</source>
        <translation>Nennen Sie einen zweiten Lauf, oder wählen Sie eine Referenz mit: %1</translation>
    </message>
    <message>
        <source>No reference is chosen.</source>
        <translation>Es ist keine Referenz gewählt.</translation>
    </message>
    <message>
        <source>No run has this id.</source>
        <translation>Kein Lauf hat diese Kennung.</translation>
    </message>
    <message>
        <source>Only a file can be rescued.</source>
        <translation>Nur eine Datei lässt sich retten.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver %1 is not installed (Debian: %2).</source>
        <translation>Der Qt-Treiber %1 ist nicht installiert (Debian: %2).</translation>
    </message>
    <message>
        <source>Start Bakeoff with BAKEOFF_POSTGRES_URL set to it.</source>
        <translation>Starten Sie Bakeoff mit BAKEOFF_POSTGRES_URL auf diese Datenbank.</translation>
    </message>
    <message>
        <source>Start the program again: it saves what can be read and keeps the damaged file.</source>
        <translation>Starten Sie das Programm noch einmal: Es rettet, was lesbar ist, und behält die beschädigte Datei.</translation>
    </message>
    <message>
        <source>The damaged store of runs cannot be saved</source>
        <translation>Die beschädigte Ablage der Läufe kann nicht gerettet werden</translation>
    </message>
    <message>
        <source>The end of the run cannot be stored</source>
        <translation>Das Ende des Laufs kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file or its folder is read-only. Change its permissions, or name another folder in BAKEOFF_DATA_DIR.</source>
        <translation>Die Datei oder ihr Ordner ist schreibgeschützt. Ändern Sie die Rechte, oder nennen Sie in BAKEOFF_DATA_DIR einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder for the runs cannot be made.</source>
        <translation>Der Ordner für die Läufe kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The log cannot be read</source>
        <translation>Das Protokoll kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The log cannot be stored</source>
        <translation>Das Protokoll kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The machine record cannot be stored</source>
        <translation>Die Angaben zur Maschine können nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The reference cannot be stored</source>
        <translation>Die Referenz kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The run cannot be stored</source>
        <translation>Der Lauf kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The run&apos;s search words cannot be stored</source>
        <translation>Die Suchwörter des Laufs können nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The runs cannot be read</source>
        <translation>Die Läufe können nicht gelesen werden</translation>
    </message>
    <message>
        <source>The store of runs cannot be checked</source>
        <translation>Die Ablage der Läufe kann nicht geprüft werden</translation>
    </message>
    <message>
        <source>The store of runs cannot be opened</source>
        <translation>Die Ablage der Läufe kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The store of runs cannot be read</source>
        <translation>Die Ablage der Läufe kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The store of runs cannot be set up</source>
        <translation>Die Ablage der Läufe kann nicht eingerichtet werden</translation>
    </message>
    <message>
        <source>The store of runs cannot be used</source>
        <translation>Die Ablage der Läufe kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>The store of runs is damaged (%1).</source>
        <translation>Die Ablage der Läufe ist beschädigt (%1).</translation>
    </message>
    <message>
        <source>The store of runs is damaged, and copying it failed.</source>
        <translation>Die Ablage der Läufe ist beschädigt und ließ sich nicht kopieren.</translation>
    </message>
    <message>
        <source>The store of runs is damaged, and moving it aside failed.</source>
        <translation>Die Ablage der Läufe ist beschädigt und ließ sich nicht beiseitelegen.</translation>
    </message>
    <message>
        <source>The store of runs is damaged, and moving its journal aside failed.</source>
        <translation>Die Ablage der Läufe ist beschädigt, und ihr Journal ließ sich nicht beiseitelegen.</translation>
    </message>
    <message>
        <source>The store of runs is damaged, and putting the saved runs in its place failed.</source>
        <translation>Die Ablage der Läufe ist beschädigt, und die geretteten Läufe ließen sich nicht an ihre Stelle setzen.</translation>
    </message>
    <message>
        <source>The store of runs was made by a newer Bakeoff (schema %1, this one knows %2).</source>
        <translation>Die Ablage der Läufe stammt von einem neueren Bakeoff (Schema %1, dieses kennt %2).</translation>
    </message>
    <message>
        <source>The trial cannot be stored</source>
        <translation>Der Durchlauf kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The trials cannot be read</source>
        <translation>Die Durchläufe können nicht gelesen werden</translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation>Es gibt noch keine Läufe.</translation>
    </message>
    <message>
        <source>There is nothing to compare this run with.</source>
        <translation>Es gibt nichts, womit sich dieser Lauf vergleichen ließe.</translation>
    </message>
    <message>
        <source>This plan uses the database %1.</source>
        <translation>Dieser Plan benutzt die Datenbank %1.</translation>
    </message>
    <message>
        <source>This run is in the store, deleted.</source>
        <translation>Dieser Lauf ist in der Ablage, gelöscht.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Use that one, or name another folder in BAKEOFF_DATA_DIR.</source>
        <translation>Nehmen Sie jenes, oder nennen Sie in BAKEOFF_DATA_DIR einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Wait for it or cancel it.</source>
        <translation>Warten Sie ihn ab, oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>Your answers cannot be saved: %1.</source>
        <translation>Ihre Antworten können nicht gespeichert werden: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its lines could not be read: %1</source>
        <translation>
            <numerusform>%n seiner Zeilen konnte nicht gelesen werden: %1</numerusform>
            <numerusform>%n seiner Zeilen konnten nicht gelesen werden: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The comparison cannot be stored</source>
        <translation>Der Vergleich lässt sich nicht speichern</translation>
    </message>
    <message>
        <source>The message cannot be stored</source>
        <translation>Die Meldung lässt sich nicht speichern</translation>
    </message>
    <message>
        <source>The note cannot be stored</source>
        <translation>Die Notiz lässt sich nicht speichern</translation>
    </message>
    <message>
        <source>The run cannot be deleted</source>
        <translation>Der Lauf lässt sich nicht löschen</translation>
    </message>
    <message>
        <source>The run cannot be restored</source>
        <translation>Der Lauf lässt sich nicht wiederherstellen</translation>
    </message>
    <message>
        <source>The tags cannot be stored</source>
        <translation>Die Schlagwörter lassen sich nicht speichern</translation>
    </message>
    <message>
        <source>The program ended in the middle of the run; what was measured is kept.</source>
        <translation>Das Programm endete mitten im Lauf; was gemessen wurde, ist erhalten.</translation>
    </message>
    <message>
        <source>The program was closed during the run.</source>
        <translation>Das Programm wurde während des Laufs geschlossen.</translation>
    </message>
    <message>
        <source>The store was damaged; only trials of this run could be saved.</source>
        <translation>Der Speicher war beschädigt; von diesem Lauf ließen sich nur Durchläufe retten.</translation>
    </message>
    <message numerus="yes">
        <source>%n trials failed; the log says why.</source>
        <translation>
            <numerusform>%n Durchlauf fehlgeschlagen; das Protokoll sagt, warum.</numerusform>
            <numerusform>%n Durchläufe fehlgeschlagen; das Protokoll sagt, warum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store of runs does not answer. What is not stored yet is kept while the program runs: %n trials.</source>
        <translation>
            <numerusform>Der Speicher der Läufe antwortet nicht. Was noch nicht gespeichert ist, bleibt erhalten, solange das Programm läuft: %n Durchlauf.</numerusform>
            <numerusform>Der Speicher der Läufe antwortet nicht. Was noch nicht gespeichert ist, bleibt erhalten, solange das Programm läuft: %n Durchläufe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the store of runs.</source>
        <translation>Warten auf den Speicher der Läufe.</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Kerne</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Speicher</translation>
    </message>
    <message>
        <source>%1 of them had to wait for a connection</source>
        <translation>%1 davon mussten auf eine Verbindung warten</translation>
    </message>
    <message>
        <source>%1, after %2 of warm-up</source>
        <translation>%1, nach %2 Aufwärmen</translation>
    </message>
    <message>
        <source>%1, no difference shown</source>
        <translation>%1, kein Unterschied nachgewiesen</translation>
    </message>
    <message>
        <source>%1, too few trials to tell</source>
        <translation>%1, zu wenige Versuche für ein Urteil</translation>
    </message>
    <message>
        <source>A ramp of rates on %1 connections, %2 each; response times</source>
        <translation>Eine Rampe von Raten auf %1 Verbindungen, je %2; Antwortzeiten</translation>
    </message>
    <message>
        <source>Closed loop</source>
        <translation>Geschlossene Schleife</translation>
    </message>
    <message>
        <source>Constant rate of %1</source>
        <translation>Feste Rate von %1</translation>
    </message>
    <message>
        <source>Generator: %1</source>
        <translation>Generator: %1</translation>
    </message>
    <message>
        <source>Response time counts from when a request was due, service time from when a connection took it.</source>
        <translation>Die Antwortzeit zählt ab der Fälligkeit einer Anfrage, die Bedienzeit ab dem Moment, in dem eine Verbindung sie übernahm.</translation>
    </message>
    <message>
        <source>The highest rate was held too: the limit lies above it.</source>
        <translation>Auch die höchste Rate wurde gehalten: Die Grenze liegt darüber.</translation>
    </message>
    <message>
        <source>highest rate that was held</source>
        <translation>höchste Rate, die gehalten wurde</translation>
    </message>
    <message>
        <source>knee: most requests for their time</source>
        <translation>Knie: die meisten Anfragen für ihre Zeit</translation>
    </message>
    <message>
        <source>must be %1 ms or more.</source>
        <translation>muss mindestens %1 ms sein.</translation>
    </message>
    <message>
        <source>must be above zero.</source>
        <translation>muss über null liegen.</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n connections for %2</source>
        <translation>
            <numerusform>%1 auf %n Verbindung, %2 lang</numerusform>
            <numerusform>%1 auf %n Verbindungen, %2 lang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threads</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured by run %1.</source>
        <translation>Gemessen in Lauf %1.</translation>
    </message>
    <message>
        <source>No claim &quot;%1&quot;. These can be measured: %2.</source>
        <translation>Keine Behauptung „%1“. Diese können gemessen werden: %2.</translation>
    </message>
    <message>
        <source>Nothing that could be measured is open: each of these claims has its verdict, or cannot be measured here.</source>
        <translation>Nichts Messbares ist offen: Jede dieser Behauptungen hat ihr Urteil oder kann hier nicht gemessen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%1: known within %2 after %n rounds.</source>
        <translation>
            <numerusform>%1: nach %n Runde auf %2 genau bekannt.</numerusform>
            <numerusform>%1: nach %n Runden auf %2 genau bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 are 0 or 1.</source>
        <translation>%1 und %2 sind 0 oder 1.</translation>
    </message>
    <message>
        <source>%1 answers %2 with status %3 and %4 bytes, where 200 and a list of %5 bytes are right.</source>
        <translation>%1 beantwortet %2 mit Status %3 und %4 Bytes; richtig sind 200 und eine Liste von %5 Bytes.</translation>
    </message>
    <message>
        <source>%1 of its ceiling</source>
        <translation>%1 der eigenen Obergrenze</translation>
    </message>
    <message>
        <source>%1 requests a second</source>
        <translation>%1 Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>%1 requests are too few for a p99.</source>
        <translation>%1 Anfragen sind zu wenige für ein p99.</translation>
    </message>
    <message>
        <source>%1, %2 of the %3 that it reaches,</source>
        <translation>%1, %2 der %3, die er erreicht,</translation>
    </message>
    <message>
        <source>A rate lies between 0.01 and 100 million requests a second.</source>
        <translation>Eine Rate liegt zwischen 0.01 und 100 Millionen Anfragen je Sekunde.</translation>
    </message>
    <message>
        <source>A share is below 0.</source>
        <translation>Ein Anteil liegt unter 0.</translation>
    </message>
    <message>
        <source>A share of the ceiling lies between 0.1 % and 150 %.</source>
        <translation>Ein Anteil an der Obergrenze liegt zwischen 0.1 % und 150 %.</translation>
    </message>
    <message>
        <source>An answer has between 100 B and 1 MB.</source>
        <translation>Eine Antwort hat zwischen 100 B und 1 MB.</translation>
    </message>
    <message>
        <source>An objective for p99 lies between 1 µs and 60 s.</source>
        <translation>Ein Ziel für p99 liegt zwischen 1 µs und 60 s.</translation>
    </message>
    <message>
        <source>At the rate that was found, p99 was %1 of at most %2.</source>
        <translation>Bei der gefundenen Rate war p99 %1 von höchstens %2.</translation>
    </message>
    <message>
        <source>By CPU time per request at a given rate: claimed %1 of %2, measured %3 (%4 to %5) as many requests for the same CPU time.</source>
        <translation>Nach CPU-Zeit je Anfrage bei gegebener Rate: behauptet %1 von %2, gemessen %3 (%4 bis %5) so viele Anfragen für dieselbe CPU-Zeit.</translation>
    </message>
    <message>
        <source>Ceiling before the rate</source>
        <translation>Obergrenze vor der Rate</translation>
    </message>
    <message>
        <source>Connections are a whole number from 1 to %1.</source>
        <translation>Verbindungen sind eine ganze Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>Constant rate of %1 at random (Poisson)</source>
        <translation>Konstante Rate von %1, zufällig (Poisson)</translation>
    </message>
    <message>
        <source>Expected %1 numbers, one for each child.</source>
        <translation>Erwartet werden %1 Zahlen, eine für jedes Kind.</translation>
    </message>
    <message>
        <source>Expected %1 rows of %1 comparisons, one for each child.</source>
        <translation>Erwartet werden %1 Zeilen mit %1 Vergleichen, eine für jedes Kind.</translation>
    </message>
    <message>
        <source>Expected &quot;none&quot; or &quot;min-max&quot; as the normalisation of CRITIC, not &quot;%1&quot;.</source>
        <translation>Als Normierung von CRITIC wird „none“ oder „min-max“ erwartet, nicht „%1“.</translation>
    </message>
    <message>
        <source>Expected the tree of criteria as &quot;hierarchy&quot;.</source>
        <translation>Der Baum der Kriterien wird als „hierarchy“ erwartet.</translation>
    </message>
    <message>
        <source>Give the generator a CPU of its own, or the server fewer cores.</source>
        <translation>Geben Sie dem Generator eine eigene CPU oder dem Server weniger Kerne.</translation>
    </message>
    <message>
        <source>Highest rate within the p99 objective</source>
        <translation>Höchste Rate innerhalb des p99-Ziels</translation>
    </message>
    <message>
        <source>Its ceiling was not measured on this machine, but what a request costs was.</source>
        <translation>Seine Obergrenze wurde auf dieser Maschine nicht gemessen, wohl aber, was eine Anfrage kostet.</translation>
    </message>
    <message>
        <source>Looking for the highest rate of %1: %2 %3</source>
        <translation>Suche die höchste Rate von %1: %2 %3</translation>
    </message>
    <message>
        <source>Lowest rate beyond the p99 objective</source>
        <translation>Niedrigste Rate jenseits des p99-Ziels</translation>
    </message>
    <message>
        <source>Measuring the ceiling of %1</source>
        <translation>Messe die Obergrenze von %1</translation>
    </message>
    <message>
        <source>Nothing can do that: the ceiling was measured too low, and says nothing of this result.</source>
        <translation>Das kann nichts: Die Obergrenze wurde zu niedrig gemessen und sagt nichts über dieses Ergebnis.</translation>
    </message>
    <message>
        <source>Offered requests per second</source>
        <translation>Angebotene Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>The load generator waited %1 of the time for a CPU.</source>
        <translation>Der Lastgenerator wartete %1 der Zeit auf eine CPU.</translation>
    </message>
    <message>
        <source>The machine was not steady enough for this objective: measure longer, or again.</source>
        <translation>Die Maschine war für dieses Ziel nicht ruhig genug: Messen Sie länger oder noch einmal.</translation>
    </message>
    <message>
        <source>The search for the highest rate ended at %1, where the generator itself did not keep up.</source>
        <translation>Die Suche nach der höchsten Rate endete bei %1, wo der Generator selbst nicht mitkam.</translation>
    </message>
    <message>
        <source>The server ended while it was being measured.</source>
        <translation>Der Server endete, während er gemessen wurde.</translation>
    </message>
    <message>
        <source>The shares of a group sum to %1, not to 1.</source>
        <translation>Die Anteile einer Gruppe ergeben zusammen %1, nicht 1.</translation>
    </message>
    <message>
        <source>The store of runs was damaged. %1 runs with %2 trials were saved; the damaged file is kept as %3.</source>
        <translation>Der Speicher der Läufe war beschädigt. %1 Läufe mit %2 Durchläufen wurden gerettet; die beschädigte Datei liegt als %3 daneben.</translation>
    </message>
    <message>
        <source>a connection for each request</source>
        <translation>eine Verbindung je Anfrage</translation>
    </message>
    <message>
        <source>answers of %1</source>
        <translation>Antworten von %1</translation>
    </message>
    <message>
        <source>connections kept open</source>
        <translation>offen gehaltene Verbindungen</translation>
    </message>
    <message>
        <source>even arrivals</source>
        <translation>gleichmäßige Ankünfte</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>highest rate with p99 within %1</source>
        <translation>höchste Rate mit p99 innerhalb von %1</translation>
    </message>
    <message>
        <source>p99 was %1.</source>
        <translation>p99 war %1.</translation>
    </message>
    <message>
        <source>random arrivals</source>
        <translation>zufällige Ankünfte</translation>
    </message>
    <message>
        <source>the usual load</source>
        <translation>die übliche Last</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>zu hoch</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n connections, opened again for each request, for %2</source>
        <translation>
            <numerusform>%1 über %n Verbindung, für jede Anfrage neu geöffnet, für %2</numerusform>
            <numerusform>%1 über %n Verbindungen, für jede Anfrage neu geöffnet, für %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Beyond it the generator itself did not keep up: the server&apos;s limit lies higher.</source>
        <translation>Darüber kam der Generator selbst nicht mit: Die Grenze des Servers liegt höher.</translation>
    </message>
    <message>
        <source>Highest rate within %1: %2; each that was tried was.</source>
        <translation>Höchste Rate innerhalb von %1: %2; alle versuchten lagen darin.</translation>
    </message>
    <message>
        <source>Highest rate within %1: %2; not at %3.</source>
        <translation>Höchste Rate innerhalb von %1: %2; nicht bei %3.</translation>
    </message>
    <message>
        <source>No rate was within the objective.</source>
        <translation>Keine Rate lag innerhalb des Ziels.</translation>
    </message>
    <message numerus="yes">
        <source>Looking for the highest rate with a p99 within %1, on %n connections; it reaches %2</source>
        <translation>
            <numerusform>Suche die höchste Rate mit einem p99 innerhalb von %1, über %n Verbindung; erreicht werden %2</numerusform>
            <numerusform>Suche die höchste Rate mit einem p99 innerhalb von %1, über %n Verbindungen; erreicht werden %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answered no request correctly.</source>
        <translation>%1 hat keine einzige Anfrage richtig beantwortet.</translation>
    </message>
    <message>
        <source>%1 answers %2 with a body other than %3: %4</source>
        <translation>%1 antwortet auf %2 mit einem anderen Inhalt als %3, nämlich: %4</translation>
    </message>
    <message>
        <source>%1 answers %2 with something other than a user: %3</source>
        <translation>%1 antwortet auf %2 mit etwas anderem als einem Benutzer: %3</translation>
    </message>
    <message>
        <source>%1 answers with a body other than %2: %3</source>
        <translation>%1 antwortet mit einem anderen Inhalt als %2, nämlich: %3</translation>
    </message>
    <message>
        <source>%1 did not answer correctly within 30 seconds.</source>
        <translation>%1 hat innerhalb von 30 Sekunden nicht richtig geantwortet.</translation>
    </message>
    <message>
        <source>%1 did not write a JSON object but: %2</source>
        <translation>%1 hat kein JSON-Objekt geschrieben, sondern: %2</translation>
    </message>
    <message>
        <source>%1 does not answer as the list of cases requires:
%2</source>
        <translation>%1 antwortet nicht so, wie die Fallliste es verlangt:
%2</translation>
    </message>
    <message>
        <source>%1 does not have %2 elements</source>
        <translation>%1 hat nicht %2 Elemente</translation>
    </message>
    <message>
        <source>%1 has not kept what it was told about a user: it returns %2 as %3</source>
        <translation>%1 hat nicht behalten, was über einen Benutzer gesagt wurde: %2 liest sich als %3</translation>
    </message>
    <message>
        <source>%1 held no rate within the objective, a p99 of %2, of the %3 that it reaches.</source>
        <translation>%1 hielt keine Rate innerhalb des Ziels, eines p99 von %2, von den %3, die es erreicht.</translation>
    </message>
    <message>
        <source>%1 is not an object but %2</source>
        <translation>%1 ist kein Objekt, sondern %2</translation>
    </message>
    <message>
        <source>%1 is out: it is rated %2 for &quot;%3&quot;, where you need at least %4.</source>
        <translation>%1 scheidet aus: Es ist bei „%3“ mit %2 bewertet, wo Sie mindestens %4 brauchen.</translation>
    </message>
    <message>
        <source>%1 per request</source>
        <translation>%1 je Anfrage</translation>
    </message>
    <message>
        <source>%1 sent no message back.</source>
        <translation>%1 hat keine einzige Nachricht zurückgesendet.</translation>
    </message>
    <message>
        <source>%1 were alive at once, as many as the run asked for; run it with n = %2 to test the claim.</source>
        <translation>%1 waren gleichzeitig am Leben, so viele, wie der Lauf verlangte; mit n = %2 lässt sich die Behauptung prüfen.</translation>
    </message>
    <message>
        <source>%1 wrote a &quot;curve&quot; that is not a list of points.</source>
        <translation>%1 hat eine „curve“ geschrieben, die keine Liste von Punkten ist.</translation>
    </message>
    <message>
        <source>%1: %2 connections that are answered %3 times a second wait %4 on average (Little&apos;s law); the claim is a %5 of %6, %7 times less. Either most connections were idle, or one of the figures is wrong.</source>
        <translation>%1: %2 Verbindungen, die %3-mal je Sekunde eine Antwort bekommen, warten im Mittel %4 (Gesetz von Little); behauptet ist: %5 %6, das ist %7-mal weniger. Entweder waren die meisten Verbindungen untätig, oder eine der Zahlen ist falsch.</translation>
    </message>
    <message>
        <source>%1: a valid study.</source>
        <translation>%1: eine gültige Studie.</translation>
    </message>
    <message>
        <source>--poisson needs --rate, --ramp or --p99: a closed loop has no arrivals.</source>
        <translation>--poisson verlangt --rate, --ramp oder --p99: Eine geschlossene Schleife hat keine Ankünfte.</translation>
    </message>
    <message>
        <source>--rate, --ramp and --p99 cannot be used together.</source>
        <translation>--rate, --ramp und --p99 schließen einander aus.</translation>
    </message>
    <message>
        <source>A closed loop of keep-alive connections asks a server for one small JSON document, which has to return the number of its request.</source>
        <translation>Eine geschlossene Schleife dauerhafter Verbindungen fragt einen Server nach einem kleinen JSON-Dokument, das die Nummer seiner Anfrage zurückbringen muss.</translation>
    </message>
    <message>
        <source>A path begins with a slash and contains no blank.</source>
        <translation>Ein Pfad beginnt mit einem Schrägstrich und enthält kein Leerzeichen.</translation>
    </message>
    <message>
        <source>A ramp has one histogram per step: use --format json, or one --rate.</source>
        <translation>Eine Rampe hat ein Histogramm je Stufe: Nehmen Sie --format json oder eine einzelne --rate.</translation>
    </message>
    <message>
        <source>A rate is either given or searched for, not both.</source>
        <translation>Eine Rate wird gegeben oder gesucht, nicht beides.</translation>
    </message>
    <message>
        <source>A run is in progress.</source>
        <translation>Ein Lauf ist im Gange.</translation>
    </message>
    <message>
        <source>A run that nobody watches needs --detached, or its job in a file.</source>
        <translation>Ein Lauf, den niemand beobachtet, braucht --detached oder seinen Auftrag in einer Datei.</translation>
    </message>
    <message>
        <source>A search has one histogram per step: use --format json, or one --rate.</source>
        <translation>Eine Suche hat je Schritt ein Histogramm: Nehmen Sie --format json oder eine einzige --rate.</translation>
    </message>
    <message>
        <source>A server is started and asked until it first answers; also, how much it takes up on disk.</source>
        <translation>Ein Server wird gestartet und gefragt, bis er zum ersten Mal antwortet; dazu, was er auf der Platte belegt.</translation>
    </message>
    <message>
        <source>A small tool is started, parses its arguments with a library, answers and ends; also, how much it takes up on disk.</source>
        <translation>Ein kleines Werkzeug wird gestartet, liest seine Argumente mit einer Bibliothek dafür, antwortet und endet; dazu, was es auf der Platte belegt.</translation>
    </message>
    <message>
        <source>A weight in a mix is a number of 0 or more.</source>
        <translation>Ein Gewicht in einer Mischung ist eine Zahl ab 0.</translation>
    </message>
    <message>
        <source>Another %1 already has the id %2. Expected a unique id.</source>
        <translation>Die Kennung %2 ist schon vergeben (%1). Erwartet wird eine eigene Kennung.</translation>
    </message>
    <message>
        <source>Answer with a number. Enter skips, b goes back, q quits.</source>
        <translation>Antworten Sie mit einer Zahl. Die Eingabetaste überspringt, b geht zurück, q beendet.</translation>
    </message>
    <message>
        <source>At this rate no request would be due: ask for a higher rate or a longer time.</source>
        <translation>Bei dieser Rate wäre keine einzige Anfrage fällig: Verlangen Sie eine höhere Rate oder eine längere Zeit.</translation>
    </message>
    <message>
        <source>By its own test this run cannot detect a difference below %1.</source>
        <translation>Nach seiner eigenen Prüfung erkennt dieser Lauf keinen Unterschied unter %1.</translation>
    </message>
    <message>
        <source>By their own test these runs cannot detect a change below %1 (p = %2, %3 after correction for all tests).</source>
        <translation>Nach ihrer eigenen Prüfung erkennen diese Läufe keine Änderung unter %1 (p = %2, %3 nach Korrektur für alle Tests).</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>Vorsicht: %1</translation>
    </message>
    <message>
        <source>Check that &quot;python3 -m venv&quot; works and that the disk has room.</source>
        <translation>Prüfen Sie, ob „python3 -m venv“ funktioniert und ob auf dem Datenträger Platz ist.</translation>
    </message>
    <message>
        <source>Check that its name is spelt right.</source>
        <translation>Prüfen Sie die Schreibweise des Namens.</translation>
    </message>
    <message>
        <source>Check that the host is the right one, and that no firewall is in the way.</source>
        <translation>Prüfen Sie, ob es der richtige Rechner ist und ob eine Firewall nichts durchlässt.</translation>
    </message>
    <message>
        <source>Check that this machine reaches the Go module proxy (go env GOPROXY).</source>
        <translation>Prüfen Sie, ob diese Maschine den Go-Modulproxy erreicht (go env GOPROXY).</translation>
    </message>
    <message>
        <source>Check that this machine reaches the Python package index (pip download --no-deps flask), and check its pip configuration (pip config list).</source>
        <translation>Prüfen Sie, ob diese Maschine den Python-Paketverzeichnis erreicht (pip download --no-deps flask), und die Konfiguration von pip (pip config list).</translation>
    </message>
    <message>
        <source>Check whether the server is busy or stuck, or give it a longer --timeout.</source>
        <translation>Prüfen Sie, ob der Server beschäftigt ist oder hängt, oder geben Sie ein längeres --timeout.</translation>
    </message>
    <message>
        <source>Close what else is running, or measure more trials; they hardly move the median.</source>
        <translation>Schließen Sie, was sonst noch läuft, oder messen Sie mehr Durchläufe; den Median bewegen sie kaum.</translation>
    </message>
    <message>
        <source>Compare &quot;%1&quot; with another scenario: nothing links it to &quot;%2&quot; yet.</source>
        <translation>Vergleichen Sie „%1“ mit einem anderen Szenario: Noch verbindet es nichts mit „%2“.</translation>
    </message>
    <message>
        <source>Every check passed, or what did not needs another machine: no job can fix this run.</source>
        <translation>Jede Prüfung ist bestanden, oder was es nicht ist, braucht eine andere Maschine: Kein Lauf behebt das.</translation>
    </message>
    <message>
        <source>Every other method that was tried has the same winner.</source>
        <translation>Alle anderen befragten Methoden haben denselben Sieger.</translation>
    </message>
    <message>
        <source>Expected ascending cut-offs.</source>
        <translation>Erwartet werden aufsteigende Stützstellen.</translation>
    </message>
    <message>
        <source>Fix it with</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Fix the subject&apos;s subject.json, or remove its folder.</source>
        <translation>Berichtigen Sie die subject.json, oder entfernen Sie den Ordner.</translation>
    </message>
    <message>
        <source>Give all of them the same database.</source>
        <translation>Geben Sie allen dieselbe Datenbank.</translation>
    </message>
    <message>
        <source>Give all of them the same: --cores one, or --cores all.</source>
        <translation>Geben Sie allen dasselbe: --cores one oder --cores all.</translation>
    </message>
    <message>
        <source>How much of your work is this?</source>
        <translation>Wie viel Ihrer Arbeit ist das?</translation>
    </message>
    <message>
        <source>Install a newer version of the older one and name it in the settings, or state beside the figures how old it is.</source>
        <translation>Installieren Sie von der älteren eine neuere Version und nennen Sie sie in den Einstellungen, oder sagen Sie zu den Zahlen, wie alt sie ist.</translation>
    </message>
    <message>
        <source>It cannot keep to its schedule that way.</source>
        <translation>Dann kann er seinen Zeitplan nicht einhalten.</translation>
    </message>
    <message>
        <source>It looks at the alternatives at hand: adding or leaving out another can reverse its order.</source>
        <translation>Sie sieht nur die vorliegenden Alternativen: Eine weitere oder eine weniger kann ihre Reihenfolge umkehren.</translation>
    </message>
    <message>
        <source>It no longer answers as it did at first: look at what the server wrote.</source>
        <translation>Die Antworten sind andere als am Anfang: Sehen Sie nach, was der Server geschrieben hat.</translation>
    </message>
    <message>
        <source>It saw a difference between two identical cases, which is a false alarm: do not take its small differences for real.</source>
        <translation>Er hat zwischen zweimal demselben einen Unterschied gesehen, ein Fehlalarm: Nehmen Sie keinen seiner kleinen Unterschiede für bare Münze.</translation>
    </message>
    <message>
        <source>It would have seen a difference of %1, and raised no false alarm between two identical cases.</source>
        <translation>Er hätte einen Unterschied von %1 gesehen und zwischen zweimal demselben keinen Fehlalarm gegeben.</translation>
    </message>
    <message>
        <source>Its toolchain was released in %1, that of %2 in %3.</source>
        <translation>Seine Werkzeugkette erschien %1, die von %2 %3.</translation>
    </message>
    <message>
        <source>Look at what the server wrote, and whether it speaks TLS on this port.</source>
        <translation>Sehen Sie nach, was der Server geschrieben hat, und ob er an diesem Port TLS spricht.</translation>
    </message>
    <message>
        <source>No alternative meets all must-haves. Drop one of them.</source>
        <translation>Keine Alternative erfüllt alle Muss-Kriterien. Nehmen Sie eines davon zurück.</translation>
    </message>
    <message>
        <source>No complete response from %1 in time.</source>
        <translation>Keine vollständige Antwort von %1 innerhalb der Zeit.</translation>
    </message>
    <message>
        <source>No request was answered correctly within the window.</source>
        <translation>Keine einzige Anfrage wurde innerhalb des Fensters richtig beantwortet.</translation>
    </message>
    <message>
        <source>No request was made.</source>
        <translation>Es wurde keine einzige Anfrage gestellt.</translation>
    </message>
    <message>
        <source>None of %1 requests was answered correctly.</source>
        <translation>Keine einzige von %1 Anfragen wurde richtig beantwortet.</translation>
    </message>
    <message>
        <source>None of the chosen workloads has a server that can be loaded that way: %1.</source>
        <translation>Keine der gewählten Arbeitslasten hat einen Server, der so belastet werden kann: %1.</translation>
    </message>
    <message>
        <source>None of the subjects that these claims are about is available to run.</source>
        <translation>Keiner der Prüflinge, um die es in diesen Behauptungen geht, ist zum Ausführen da.</translation>
    </message>
    <message>
        <source>None of these rates was held: start lower.</source>
        <translation>Keine dieser Raten wurde gehalten: Beginnen Sie tiefer.</translation>
    </message>
    <message>
        <source>Nothing answers at %1: %2.</source>
        <translation>Niemand antwortet unter %1: %2.</translation>
    </message>
    <message>
        <source>Nothing in this article compares two alternatives. Bakeoff reads Markdown tables, and text blocks between ``` whose columns are separated by two blanks, that have a header row and name the alternatives in it or in their first column.</source>
        <translation>Nichts in diesem Artikel vergleicht zwei Alternativen. Bakeoff liest Markdown-Tabellen und Textblöcke zwischen ```, deren Spalten durch zwei Leerzeichen getrennt sind, wenn sie eine Kopfzeile haben und die Alternativen in ihr oder in ihrer ersten Spalte nennen.</translation>
    </message>
    <message>
        <source>Nothing to run: none of the chosen subjects has any of the chosen workloads.</source>
        <translation>Nichts auszuführen: Keiner der gewählten Prüflinge kennt eine der gewählten Arbeitslasten.</translation>
    </message>
    <message>
        <source>On its own: %1</source>
        <translation>In sich: %1</translation>
    </message>
    <message>
        <source>One process asks a slow server n times, with a fixed limit on requests at once.</source>
        <translation>Ein Prozess fragt einen langsamen Server n-mal, mit höchstens so vielen Anfragen gleichzeitig.</translation>
    </message>
    <message>
        <source>One process makes n points of three floats and keeps them; how much its memory grows is measured.</source>
        <translation>Ein Prozess erzeugt n Punkte aus drei Gleitkommazahlen und behält sie; gemessen wird, um wie viel sein Speicher wächst.</translation>
    </message>
    <message>
        <source>Other programs used %1 cores at the same time: it did not get the CPU time it wanted.</source>
        <translation>Andere Programme nutzten zugleich %1 Kerne: Der Server bekam nicht, was er wollte.</translation>
    </message>
    <message>
        <source>Random arrivals need a rate that is given or searched for.</source>
        <translation>Zufällige Ankünfte brauchen eine Rate, die gegeben oder gesucht wird.</translation>
    </message>
    <message>
        <source>Several runs begin with this; give more of the id.</source>
        <translation>Mehrere Läufe beginnen so; schreiben Sie mehr von der Kennung.</translation>
    </message>
    <message>
        <source>Start the server, or check whether it listens on another port or address.</source>
        <translation>Starten Sie den Server, oder prüfen Sie, ob er an einem anderen Port oder einer anderen Adresse lauscht.</translation>
    </message>
    <message>
        <source>The contents are in no known format. These can be read: %1.</source>
        <translation>Der Inhalt hat kein bekanntes Format. Lesbar sind: %1.</translation>
    </message>
    <message>
        <source>The contract of http-json in resources/subjects/README.md says what an answer of a given size is.</source>
        <translation>Der Vertrag von http-json in resources/subjects/README.md sagt, was eine Antwort einer Größe ist.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The generator itself was late, and response times include its delay.</source>
        <translation>Der Generator selbst war verspätet, und die Antwortzeiten enthalten seine Verzögerung.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; appears twice in the same object. Keep one of the two.</source>
        <translation>Der Schlüssel „%1“ steht zweimal im selben Objekt. Behalten Sie einen der beiden.</translation>
    </message>
    <message>
        <source>The list of cases is not JSON.</source>
        <translation>Die Fallliste ist kein JSON.</translation>
    </message>
    <message>
        <source>The program&apos;s resources are missing. Set BAKEOFF_RESOURCES to their folder.</source>
        <translation>Die Dateien des Programms fehlen. Nennen Sie ihren Ordner in BAKEOFF_RESOURCES.</translation>
    </message>
    <message>
        <source>The run cannot be marked as in progress.</source>
        <translation>Der Lauf kann nicht als laufend gekennzeichnet werden.</translation>
    </message>
    <message>
        <source>The runner was silent for too long and was stopped.</source>
        <translation>Der Messprozess schwieg zu lange und wurde beendet.</translation>
    </message>
    <message>
        <source>The same prime counting with 1, 2, ... workers, up to one per core: how much faster it becomes.</source>
        <translation>Dasselbe Primzahlenzählen mit 1, 2, ... Workern, höchstens einem je Kern: wie viel schneller es wird.</translation>
    </message>
    <message>
        <source>The server accepts no more connections: use fewer, or raise its backlog and limits.</source>
        <translation>Der Server nimmt keine weiteren Verbindungen an: Nehmen Sie weniger, oder heben Sie seinen Backlog und seine Grenzen an.</translation>
    </message>
    <message>
        <source>The spread of the trials fits a change as well as none (p = %1, %2 after correction for all tests).</source>
        <translation>Die Streuung der Durchläufe lässt eine Änderung und auch keine zu (p = %1, %2 nach Korrektur für alle Tests).</translation>
    </message>
    <message>
        <source>This is not a conformance list: it has no steps.</source>
        <translation>Das ist keine Fallliste: Sie hat keine Schritte.</translation>
    </message>
    <message>
        <source>This key appears twice in the same object. Keep one of the two.</source>
        <translation>Dieser Schlüssel steht zweimal im selben Objekt. Behalten Sie einen der beiden.</translation>
    </message>
    <message>
        <source>This run is already in the store.</source>
        <translation>Dieser Lauf ist schon in der Ablage.</translation>
    </message>
    <message>
        <source>This run is in progress.</source>
        <translation>Dieser Lauf ist im Gange.</translation>
    </message>
    <message>
        <source>This run is still in progress.</source>
        <translation>Dieser Lauf ist noch im Gange.</translation>
    </message>
    <message>
        <source>This version was released in %1.</source>
        <translation>Diese Version erschien %1.</translation>
    </message>
    <message>
        <source>Treat it with care</source>
        <translation>Mit Vorsicht</translation>
    </message>
    <message>
        <source>What %1 sends is not a complete HTTP response: %2.</source>
        <translation>Was %1 sendet, ist keine vollständige HTTP-Antwort: %2.</translation>
    </message>
    <message>
        <source>What came is not HTTP/1.x: see what listens on this port.</source>
        <translation>Was kam, ist kein HTTP/1.x: Sehen Sie nach, was an diesem Port lauscht.</translation>
    </message>
    <message>
        <source>What would fix it: bakeoff run --remedy %1</source>
        <translation>Was Abhilfe schafft: bakeoff run --remedy %1</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Was Sie brauchen</translation>
    </message>
    <message>
        <source>Your scenarios are weighted by comparing them in pairs.</source>
        <translation>Ihre Szenarien sind durch paarweisen Vergleich gewichtet.</translation>
    </message>
    <message>
        <source>Your work at large</source>
        <translation>Ihre Arbeit im Großen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of connections; write whole numbers from 1 to %2, such as 64,1000.</source>
        <translation>„%1“ nennt keine Verbindungen; schreiben Sie ganze Zahlen von 1 bis %2, etwa 64,1000.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a rate; write requests per second, shares of each server&apos;s ceiling, or max for a closed loop, such as max,500,20k,50%.</source>
        <translation>„%1“ nennt keine Rate; schreiben Sie Anfragen je Sekunde, Anteile an der Obergrenze jedes Servers oder max für eine geschlossene Schleife, etwa max,500,20k,50%.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a rating of the scale</source>
        <translation>„%1“ ist keine Bewertung der Skala</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a size of an answer; write 100 B to 1 MB, such as 100,1kB,100kB.</source>
        <translation>„%1“ nennt keine Größe einer Antwort; schreiben Sie 100 B bis 1 MB, etwa 100,1kB,100kB.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address.</source>
        <translation>„%1“ ist keine Adresse.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an objective; write a time with its unit, such as 10ms.</source>
        <translation>„%1“ nennt kein Ziel; schreiben Sie eine Zeit mit Einheit, etwa 10ms.</translation>
    </message>
    <message>
        <source>bench_runner is not next to this program.</source>
        <translation>bench_runner liegt nicht neben diesem Programm.</translation>
    </message>
    <message>
        <source>bytes that are not UTF-8 were replaced by a placeholder</source>
        <translation>Bytes, die kein UTF-8 sind, wurden durch ein Zeichen dafür ersetzt</translation>
    </message>
    <message>
        <source>it contains a blank or a control character.</source>
        <translation>sie enthält ein Leerzeichen oder ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>it does not rate every alternative, so it is kept as text</source>
        <translation>sie bewertet nicht jede Alternative und bleibt daher als Text</translation>
    </message>
    <message>
        <source>its cells do not line up with the table&apos;s %1 columns</source>
        <translation>ihre Zellen stehen nicht unter den %1 Spalten der Tabelle</translation>
    </message>
    <message>
        <source>measured again unchanged, once nothing else runs on the machine</source>
        <translation>noch einmal so gemessen, wenn sonst nichts auf der Maschine läuft</translation>
    </message>
    <message>
        <source>nothing says which unit this figure is in</source>
        <translation>nichts sagt, in welcher Einheit diese Zahl steht</translation>
    </message>
    <message>
        <source>only figures above zero can be compared with a measurement</source>
        <translation>nur Zahlen über null lassen sich mit einer Messung vergleichen</translation>
    </message>
    <message>
        <source>the body is not JSON: %1</source>
        <translation>der Inhalt ist kein JSON: %1</translation>
    </message>
    <message>
        <source>the figure %1 is in a comment of program code, which is not read</source>
        <translation>die Zahl %1 steht in einem Kommentar von Programmcode, der nicht gelesen wird</translation>
    </message>
    <message>
        <source>the figure %1 is in prose, which is not read</source>
        <translation>die Zahl %1 steht im Fließtext, der nicht gelesen wird</translation>
    </message>
    <message>
        <source>this recommendation names none of the alternatives; kept as text</source>
        <translation>diese Empfehlung nennt keine der Alternativen; bleibt als Text</translation>
    </message>
    <message>
        <source>this table was not used: neither its columns nor its rows say anything about the alternatives that a study has a place for</source>
        <translation>diese Tabelle wurde nicht verwendet: Weder ihre Spalten noch ihre Zeilen sagen etwas über die Alternativen, wofür eine Studie Platz hat</translation>
    </message>
    <message>
        <source>%1 (its machine)</source>
        <translation>%1 (dessen Maschine)</translation>
    </message>
    <message>
        <source>%1 (unit not stated)</source>
        <translation>%1 (Einheit nicht genannt)</translation>
    </message>
    <message>
        <source>%1 has %2 of %3, claimed %4 (%5).</source>
        <translation>%1 hat %2 von %3, behauptet %4 (%5).</translation>
    </message>
    <message>
        <source>%1 has no row of another alternative beside it (%2).</source>
        <translation>%1 hat daneben keine Zeile einer anderen Alternative (%2).</translation>
    </message>
    <message>
        <source>%1 of %2, from %3</source>
        <translation>%1 von %2, aus %3</translation>
    </message>
    <message>
        <source>A public board: measured on its machine; it stands beside the claims and judges nothing.</source>
        <translation>Eine öffentliche Bestenliste: auf ihrer Maschine gemessen; sie steht neben den Behauptungen und urteilt nicht.</translation>
    </message>
    <message>
        <source>A ramp of rates has no latency of its own; import runs at one rate.</source>
        <translation>Eine Rampe von Raten hat keine eigene Latenz; importieren Sie Läufe mit einer Rate.</translation>
    </message>
    <message>
        <source>At this rate its mean latency needs %1 requests in flight, and there were %2 at most.</source>
        <translation>Bei dieser Rate braucht die mittlere Latenz %1 Anfragen gleichzeitig, und es waren höchstens %2.</translation>
    </message>
    <message>
        <source>Expected &quot;[Tag=name,]start,length,max,histogram&quot;.</source>
        <translation>Erwartet wird „[Tag=Name,]Beginn,Länge,Maximum,Histogramm“.</translation>
    </message>
    <message>
        <source>HdrHistogram (a log, .hlog, or an encoded histogram, version 2)</source>
        <translation>HdrHistogram (ein Protokoll, .hlog, oder ein kodiertes Histogramm, Version 2)</translation>
    </message>
    <message>
        <source>HttpArena (its results, a framework&apos;s or a test&apos;s)</source>
        <translation>HttpArena (seine Ergebnisse, eines Frameworks oder eines Tests)</translation>
    </message>
    <message>
        <source>It is the board&apos;s own test, on its own machine.</source>
        <translation>Es ist der eigene Test der Bestenliste, auf ihrer eigenen Maschine.</translation>
    </message>
    <message>
        <source>Its figures contradict each other: %1 is above %2.</source>
        <translation>Die Zahlen widersprechen sich: %1 liegt über %2.</translation>
    </message>
    <message>
        <source>Its latencies hold more than was measured; trust its requests per second.</source>
        <translation>Die Latenzen enthalten mehr, als gemessen wurde; verlassen Sie sich auf die Anfragen je Sekunde.</translation>
    </message>
    <message>
        <source>Look at the tool&apos;s own report.</source>
        <translation>Sehen Sie sich den eigenen Bericht des Werkzeugs an.</translation>
    </message>
    <message>
        <source>Lower the rate, or use more connections.</source>
        <translation>Senken Sie die Rate, oder nehmen Sie mehr Verbindungen.</translation>
    </message>
    <message>
        <source>Memory of the container</source>
        <translation>Speicher des Containers</translation>
    </message>
    <message>
        <source>Only version 2 of encoded histograms can be read.</source>
        <translation>Nur Version 2 kodierter Histogramme kann gelesen werden.</translation>
    </message>
    <message>
        <source>The claim is of %1.</source>
        <translation>Die Behauptung gilt für %1.</translation>
    </message>
    <message>
        <source>The encoded histogram is damaged or cut off.</source>
        <translation>Das kodierte Histogramm ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The histogram is empty.</source>
        <translation>Das Histogramm ist leer.</translation>
    </message>
    <message>
        <source>The kind of the run cannot be stored</source>
        <translation>Die Art des Laufs lässt sich nicht speichern</translation>
    </message>
    <message>
        <source>There is no figure in it.</source>
        <translation>Darin steht keine Zahl.</translation>
    </message>
    <message>
        <source>There is no number.</source>
        <translation>Hier steht keine Zahl.</translation>
    </message>
    <message>
        <source>This histogram is shifted, which only fractions need.</source>
        <translation>Dieses Histogramm ist verschoben, was nur Bruchzahlen brauchen.</translation>
    </message>
    <message>
        <source>This run is of a public board (%1). What another machine measured is no evidence about yours.</source>
        <translation>Dieser Lauf gehört zu einer öffentlichen Bestenliste (%1). Was eine andere Maschine gemessen hat, belegt nichts über Ihre.</translation>
    </message>
    <message>
        <source>This run was made here, so it is of no public board.</source>
        <translation>Dieser Lauf wurde hier gemacht, also gehört er zu keiner öffentlichen Bestenliste.</translation>
    </message>
    <message>
        <source>Trust its requests per second; measure short latencies with another tool.</source>
        <translation>Verlassen Sie sich auf die Anfragen je Sekunde; messen Sie kurze Latenzen mit einem anderen Werkzeug.</translation>
    </message>
    <message>
        <source>autocannon (--json)</source>
        <translation>autocannon (--json)</translation>
    </message>
    <message>
        <source>autocannon counts whole milliseconds and cuts off what is below one.</source>
        <translation>autocannon zählt ganze Millisekunden und schneidet ab, was darunter liegt.</translation>
    </message>
    <message>
        <source>no ratio, from %1</source>
        <translation>kein Verhältnis, aus %1</translation>
    </message>
    <message>
        <source>of a public board</source>
        <translation>gehört zu einer öffentlichen Bestenliste</translation>
    </message>
    <message>
        <source>of no public board</source>
        <translation>gehört zu keiner öffentlichen Bestenliste</translation>
    </message>
    <message>
        <source>the-benchmarker/web-frameworks (data.json)</source>
        <translation>the-benchmarker/web-frameworks (data.json)</translation>
    </message>
    <message>
        <source>zrk (--format json)</source>
        <translation>zrk (--format json)</translation>
    </message>
    <message numerus="yes">
        <source>%n lines of the log could not be read.</source>
        <translation>
            <numerusform>%n Zeile des Protokolls konnte nicht gelesen werden.</numerusform>
            <numerusform>%n Zeilen des Protokolls konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 against %2, claimed %3×.</source>
        <translation>%1 gegen %2, behauptet %3×.</translation>
    </message>
    <message>
        <source>%1 an answer</source>
        <translation>%1 je Antwort</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>%1, %2 (%3 to %4)</source>
        <translation>%1, %2 (%3 bis %4)</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>A point is written as connections=200,payload=2kB,rate=50%; &quot;%1&quot; is none.</source>
        <translation>Ein Punkt wird als connections=200,payload=2kB,rate=50% geschrieben; „%1“ ist keiner.</translation>
    </message>
    <message>
        <source>A range is written from low to high and in one unit, such as 4..1024; &quot;%1&quot; is none.</source>
        <translation>Ein Bereich wird von klein nach groß und in einer Einheit geschrieben, etwa 4..1024; „%1“ ist keiner.</translation>
    </message>
    <message>
        <source>An older run says otherwise of this point.</source>
        <translation>Ein älterer Lauf sagt von diesem Punkt etwas anderes.</translation>
    </message>
    <message>
        <source>Another factor %1: %2 instead of %3.</source>
        <translation>Ein anderer Faktor %1: %2 statt %3.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Contradicted %1: %2 instead of %3.</source>
        <translation>Widerlegt %1: %2 statt %3.</translation>
    </message>
    <message>
        <source>Exaggerated %1: %2 instead of %3.</source>
        <translation>Übertrieben %1: %2 statt %3.</translation>
    </message>
    <message>
        <source>Holds %1.</source>
        <translation>Stimmt %1.</translation>
    </message>
    <message>
        <source>Its border lies %1.</source>
        <translation>Die Grenze liegt %1.</translation>
    </message>
    <message>
        <source>Its borders lie %1.</source>
        <translation>Die Grenzen liegen %1.</translation>
    </message>
    <message>
        <source>Measured at one point only, with %1: %2.</source>
        <translation>Nur an einem Punkt gemessen, mit %1: %2.</translation>
    </message>
    <message>
        <source>Name the claim whose envelope is to be drawn: --claim ID.</source>
        <translation>Nennen Sie die Behauptung, deren Geltungsbereich gezeichnet werden soll: --claim ID.</translation>
    </message>
    <message>
        <source>Next above, at %1: %2.</source>
        <translation>Der nächste darüber, bei %1: %2.</translation>
    </message>
    <message>
        <source>Next below, at %1: %2.</source>
        <translation>Der nächste darunter, bei %1: %2.</translation>
    </message>
    <message>
        <source>No claim &quot;%1&quot;. There are: %2.</source>
        <translation>Keine Behauptung „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>No difference %1.</source>
        <translation>Kein Unterschied %1.</translation>
    </message>
    <message>
        <source>No row of another alternative is there that a ratio could be taken to.</source>
        <translation>Es gibt keine Zeile einer anderen Alternative, zu der ein Verhältnis gebildet werden könnte.</translation>
    </message>
    <message>
        <source>No valid measurement %1.</source>
        <translation>Keine gültige Messung %1.</translation>
    </message>
    <message>
        <source>Not measured below %1 or above %2.</source>
        <translation>Nicht gemessen unter %1 und über %2.</translation>
    </message>
    <message>
        <source>Not measured elsewhere.</source>
        <translation>Sonst nirgends gemessen.</translation>
    </message>
    <message>
        <source>Nothing here measures this claim.</source>
        <translation>Diese Behauptung wird hier von nichts gemessen.</translation>
    </message>
    <message>
        <source>Of %1 points it holds at %2, has another factor at %3, and is contradicted at %4; the rest is undecided.</source>
        <translation>Von %1 Punkten stimmt es an %2, hat an %3 einen anderen Faktor und ist an %4 widerlegt; der Rest ist unentschieden.</translation>
    </message>
    <message>
        <source>Of its ceiling</source>
        <translation>Von der eigenen Obergrenze</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>The budget of %1 points is spent before every border was found; --budget raises it, and what was measured is kept.</source>
        <translation>Das Budget von %1 Punkten ist verbraucht, ehe jede Grenze gefunden war; --budget erhöht es, und was gemessen wurde, bleibt.</translation>
    </message>
    <message>
        <source>The other side is ahead %1: %2 instead of %3.</source>
        <translation>Die andere Seite ist vorn %1: %2 statt %3.</translation>
    </message>
    <message>
        <source>There is no point to measure.</source>
        <translation>Es gibt keinen Punkt zu messen.</translation>
    </message>
    <message>
        <source>This claim is of no server under load; say over which sizes to look, such as --items 1000..100000.</source>
        <translation>Diese Behauptung gilt keinem Server unter Last; sagen Sie, über welche Größen gesehen werden soll, etwa --items 1000..100000.</translation>
    </message>
    <message>
        <source>To measure: %1</source>
        <translation>Zu messen: %1</translation>
    </message>
    <message>
        <source>Undecided %1.</source>
        <translation>Unentschieden %1.</translation>
    </message>
    <message>
        <source>Understated %1: %2 instead of %3.</source>
        <translation>Untertrieben %1: %2 statt %3.</translation>
    </message>
    <message>
        <source>Where the claim holds</source>
        <translation>Wo die Behauptung stimmt</translation>
    </message>
    <message>
        <source>With %1: %2</source>
        <translation>Mit %1: %2</translation>
    </message>
    <message>
        <source>Withheld %1, where the machine was busy.</source>
        <translation>Zurückgehalten %1, wo die Maschine beschäftigt war.</translation>
    </message>
    <message>
        <source>Your own point, %1, was not measured.</source>
        <translation>Ihr eigener Punkt, %1, wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>Your own point, %1: %2; claimed %3.</source>
        <translation>Ihr eigener Punkt, %1: %2; behauptet %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value of %2; write a number above 0.</source>
        <translation>„%1“ ist kein Wert für %2; schreiben Sie eine Zahl über 0.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one value of %2.</source>
        <translation>„%1“ ist nicht ein Wert für %2.</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>the usual load otherwise</source>
        <translation>sonst üblicher Last</translation>
    </message>
    <message>
        <source>With %1: %2.</source>
        <translation>Mit %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n trials of %1</source>
        <translation>
            <numerusform>%n Durchlauf von %1</numerusform>
            <numerusform>%n Durchläufe von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Server cores</source>
        <translation>Serverkerne</translation>
    </message>
    <message>
        <source>The cores of a server are a whole number from 1 to %1.</source>
        <translation>Die Kerne eines Servers sind eine ganze Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of cores; write whole numbers from 1 to %2, such as 1,2,4.</source>
        <translation>„%1“ ist keine Zahl von Kernen; ganze Zahlen von 1 bis %2, zum Beispiel 1,2,4.</translation>
    </message>
    <message numerus="yes">
        <source>%n server cores</source>
        <translation>
            <numerusform>%n Serverkern</numerusform>
            <numerusform>%n Serverkerne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This machine leaves %n cores to a server, and %1 are asked for.</source>
        <translation>
            <numerusform>Diese Maschine lässt einem Server %n Kern, verlangt sind %1.</numerusform>
            <numerusform>Diese Maschine lässt einem Server %n Kerne, verlangt sind %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>server on %n cores</source>
        <translation>
            <numerusform>Server auf %n Kern</numerusform>
            <numerusform>Server auf %n Kernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known to be of one machine: absolute figures do not travel between machines.</source>
        <translation>Nicht bekannt, ob von einer Maschine: absolute Zahlen lassen sich nicht von Maschine zu Maschine übertragen.</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 im Monat</translation>
    </message>
    <message>
        <source>%1 a month (%2 to %3)</source>
        <translation>%1 im Monat (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 comes to %2 of %3 (%4)</source>
        <translation>%1 kommt auf %2 von %3 (%4)</translation>
    </message>
    <message>
        <source>%1 concurrencies are few; six or more are recommended.</source>
        <translation>%1 Gleichzeitigkeiten sind wenige; empfohlen sind sechs oder mehr.</translation>
    </message>
    <message>
        <source>%1 does %2 as many per second as %3 (%4)</source>
        <translation>%1 schafft %2 so viel je Sekunde wie %3 (%4)</translation>
    </message>
    <message>
        <source>%1 is best in more of them: %2.</source>
        <translation>%1 ist in mehr davon die beste Wahl: %2.</translation>
    </message>
    <message>
        <source>%1 is slower than your objective at its ceiling, so it carries less and costs more than is said.</source>
        <translation>%1 ist an seiner Obergrenze langsamer als Ihr Ziel, trägt also weniger und kostet mehr als gesagt.</translation>
    </message>
    <message>
        <source>%1 needs %2 the memory of %3 (%4)</source>
        <translation>%1 braucht %2 den Speicher von %3 (%4)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 pairs are compared; what was not compared weighs what your shares say.</source>
        <translation>%1 von %2 Paaren sind verglichen; was nicht verglichen ist, wiegt, was Ihre Anteile sagen.</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 von 100</translation>
    </message>
    <message>
        <source>%1 of its value is measured, the rest is the study&apos;s rating.</source>
        <translation>%1 seines Werts sind gemessen, der Rest ist die Bewertung der Studie.</translation>
    </message>
    <message>
        <source>%1 of your work; it moves the score by %2 points of 100.</source>
        <translation>%1 Ihrer Arbeit; es bewegt die Punktzahl um %2 von 100 Punkten.</translation>
    </message>
    <message>
        <source>%1 per million requests</source>
        <translation>%1 je Million Anfragen</translation>
    </message>
    <message>
        <source>%1 side by side: score %2 after what a second one costs, %3; best in %4 of the ways</source>
        <translation>%1 nebeneinander: Punktzahl %2 nach dem, was eine zweite kostet, %3; die beste Wahl in %4 der Möglichkeiten</translation>
    </message>
    <message>
        <source>%1 takes %2 as long as %3 (%4)</source>
        <translation>%1 braucht %2 so lange wie %3 (%4)</translation>
    </message>
    <message>
        <source>%1 was measured on %2 of the %3 cores that one %4 has; the others are taken to do as much.</source>
        <translation>%1 wurde auf %2 der %3 Kerne gemessen, die eine %4 hat; von den anderen wird angenommen, dass sie ebenso viel leisten.</translation>
    </message>
    <message>
        <source>%1 was measured while other programs were busy.</source>
        <translation>%1 wurde gemessen, während andere Programme arbeiteten.</translation>
    </message>
    <message>
        <source>%1 was not found beside %2.</source>
        <translation>%1 wurde neben %2 nicht gefunden.</translation>
    </message>
    <message>
        <source>%1. Not of %2</source>
        <translation>%1. Nicht von %2</translation>
    </message>
    <message>
        <source>%1: %2 and %3 are alike as far as this run can tell (%4, %5).</source>
        <translation>%1: %2 und %3 sind gleich, soweit dieser Lauf es sagen kann (%4, %5).</translation>
    </message>
    <message>
        <source>%1: %2 comes first with %3 (%4), %5 better than %6 (%7 to %8).</source>
        <translation>%1: %2 liegt vorn mit %3 (%4), %5 besser als %6 (%7 bis %8).</translation>
    </message>
    <message>
        <source>%1: %2 comes first with %3 (%4); too few trials to be certain.</source>
        <translation>%1: %2 liegt vorn mit %3 (%4); zu wenige Durchläufe, um sicher zu sein.</translation>
    </message>
    <message>
        <source>%1: %2 has %3 (%4).</source>
        <translation>%1: %2 hat %3 (%4).</translation>
    </message>
    <message>
        <source>%1: %2 is rated %3, %4 %5</source>
        <translation>%1: %2 ist mit %3 bewertet, %4 mit %5</translation>
    </message>
    <message>
        <source>%1: %2 of the work</source>
        <translation>%1: %2 der Arbeit</translation>
    </message>
    <message>
        <source>%1: %2 of the work (not answered, a typical share)</source>
        <translation>%1: %2 der Arbeit (nicht beantwortet, ein üblicher Anteil)</translation>
    </message>
    <message>
        <source>%1: measured here, %2 is worth %3 of 100 and %4 %5</source>
        <translation>%1: hier gemessen, %2 ist %3 von 100 wert und %4 %5</translation>
    </message>
    <message>
        <source>%1: no result that may be compared.</source>
        <translation>%1: kein Ergebnis, das verglichen werden darf.</translation>
    </message>
    <message>
        <source>%1: out, it breaks a must-have</source>
        <translation>%1: scheidet aus, ein Muss ist nicht erfüllt</translation>
    </message>
    <message>
        <source>%1: score %2, best in %3 of the ways that what is uncertain could turn out</source>
        <translation>%1: Punktzahl %2, die beste Wahl in %3 der Möglichkeiten, wie das Ungewisse ausgehen könnte</translation>
    </message>
    <message>
        <source>%1: side by side it is only as good as the weaker one, %2</source>
        <translation>%1: nebeneinander nur so gut wie die schwächere, %2</translation>
    </message>
    <message>
        <source>%1; not decided yet: %2</source>
        <translation>%1; noch offen: %2</translation>
    </message>
    <message>
        <source>A name has no slash and at most one star: %1.</source>
        <translation>Ein Name hat keinen Schrägstrich und höchstens einen Stern: %1.</translation>
    </message>
    <message>
        <source>A rule has either &quot;is&quot; or &quot;is_not&quot;.</source>
        <translation>Eine Regel hat entweder „is“ oder „is_not“.</translation>
    </message>
    <message>
        <source>A second one beside the first: two toolchains, two kinds of expertise</source>
        <translation>Eine zweite neben der ersten: zwei Werkzeugketten, zweierlei Fachwissen</translation>
    </message>
    <message>
        <source>A small change flips it: it is best in %1 of the ways that what is uncertain could turn out, but one rating, moved by a step, would change it.</source>
        <translation>Eine kleine Änderung kippt es: Es ist in %1 der Möglichkeiten die beste Wahl, wie das Ungewisse ausgehen könnte, aber eine einzige Bewertung, um eine Stufe verschoben, würde es ändern.</translation>
    </message>
    <message>
        <source>A small change flips it: it is best in %1 of the ways that what is uncertain could turn out, but one share of your work is less than %2 points from changing it.</source>
        <translation>Eine kleine Änderung kippt es: Es ist in %1 der Möglichkeiten die beste Wahl, wie das Ungewisse ausgehen könnte, aber ein Anteil Ihrer Arbeit liegt weniger als %2 Punkte davon entfernt, es zu ändern.</translation>
    </message>
    <message>
        <source>A small change flips it: it is best in %1 of the ways that what is uncertain could turn out; %2 or more would be clear.</source>
        <translation>Eine kleine Änderung kippt es: Es ist in %1 der Möglichkeiten die beste Wahl, wie das Ungewisse ausgehen könnte; klar wäre es ab %2.</translation>
    </message>
    <message>
        <source>A small change flips it; see below which.</source>
        <translation>Eine kleine Änderung kippt es; welche, steht unten.</translation>
    </message>
    <message>
        <source>A step does one of: run, copy_subject, make_folder, write, remove, subject_build.</source>
        <translation>Ein Schritt tut eines von: run, copy_subject, make_folder, write, remove, subject_build.</translation>
    </message>
    <message>
        <source>Add &quot;ask&quot;: how it says its version.</source>
        <translation>„ask“ fehlt: wie es seine Version sagt.</translation>
    </message>
    <message>
        <source>Add &quot;find&quot;: how its program is found.</source>
        <translation>„find“ fehlt: wie sein Programm gefunden wird.</translation>
    </message>
    <message>
        <source>Add &quot;name&quot;: what people call it.</source>
        <translation>„name“ fehlt: wie man es nennt.</translation>
    </message>
    <message>
        <source>Add &quot;names&quot;: what its program is called.</source>
        <translation>„names“ fehlt: wie sein Programm heißt.</translation>
    </message>
    <message>
        <source>Add &quot;pattern&quot;: its first group is the version of {package}.</source>
        <translation>„pattern“ fehlt: die erste Gruppe ist die Version von {package}.</translation>
    </message>
    <message>
        <source>Add &quot;progress&quot;: what people read while this step runs.</source>
        <translation>„progress“ fehlt: was während des Schritts zu lesen ist.</translation>
    </message>
    <message>
        <source>Add &quot;remedies&quot; with &quot;install&quot;: what installs it on each system.</source>
        <translation>„remedies“ mit „install“ fehlt: womit es auf jedem System installiert wird.</translation>
    </message>
    <message>
        <source>Add either &quot;pattern&quot;, whose first group is the version, or &quot;facts&quot;.</source>
        <translation>Entweder „pattern“, dessen erste Gruppe die Version ist, oder „facts“ fehlt.</translation>
    </message>
    <message>
        <source>Add what helps on any other Linux (&quot;linux&quot;) or anywhere (&quot;any&quot;).</source>
        <translation>Es fehlt, was auf jedem anderen Linux („linux“) oder überall („any“) hilft.</translation>
    </message>
    <message>
        <source>All in all</source>
        <translation>Alles in allem</translation>
    </message>
    <message>
        <source>All of them would take %1.</source>
        <translation>Alle würden %1 nehmen.</translation>
    </message>
    <message>
        <source>All was known within %1 by then: %2 trials of at most %3 were enough.</source>
        <translation>Alles war bis dahin auf %1 genau bekannt: %2 von höchstens %3 Durchläufen haben gereicht.</translation>
    </message>
    <message>
        <source>An id has lower-case letters, digits and hyphens.</source>
        <translation>Eine Id hat Kleinbuchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>Another program has changed this file since it was opened. Save under another name.</source>
        <translation>Ein anderes Programm hat diese Datei geändert, seit sie geöffnet wurde. Speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>Answer a few questions about your work, and it takes shape.</source>
        <translation>Beantworten Sie ein paar Fragen zu Ihrer Arbeit, und es zeichnet sich ab.</translation>
    </message>
    <message>
        <source>Answer more, or measure, before you decide.</source>
        <translation>Antworten Sie auf mehr, oder messen Sie, bevor Sie entscheiden.</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Asked for: %1 on average, %2 at the peak, 99 of 100 answered within %3.</source>
        <translation>Verlangt: %1 im Mittel, %2 zur Spitze, 99 von 100 innerhalb von %3 beantwortet.</translation>
    </message>
    <message>
        <source>Asked for: %1 on average, %2 at the peak.</source>
        <translation>Verlangt: %1 im Mittel, %2 zur Spitze.</translation>
    </message>
    <message>
        <source>At least two people have to answer.</source>
        <translation>Es müssen mindestens zwei Personen antworten.</translation>
    </message>
    <message>
        <source>At no load does it pay.</source>
        <translation>Bei keiner Last lohnt es sich.</translation>
    </message>
    <message>
        <source>At your load</source>
        <translation>Bei Ihrer Last</translation>
    </message>
    <message>
        <source>Bad, because %1</source>
        <translation>Schlecht, denn %1</translation>
    </message>
    <message>
        <source>Bad, because of %1: worth %2, another %3; %4 of the work</source>
        <translation>Schlecht wegen %1: %2 wert, eine andere %3; %4 der Arbeit</translation>
    </message>
    <message>
        <source>Best at its own weights</source>
        <translation>Am besten bei eigenen Gewichten</translation>
    </message>
    <message>
        <source>Best for all in</source>
        <translation>Für alle am besten in</translation>
    </message>
    <message>
        <source>Best in %1 of the ways that your words and the figures can be read.</source>
        <translation>Die beste Wahl in %1 der Möglichkeiten, wie Ihre Wörter und die Zahlen zu lesen sind.</translation>
    </message>
    <message>
        <source>Best in %1 of the ways your open answers could fall.</source>
        <translation>Die beste Wahl in %1 der Möglichkeiten, wie Ihre offenen Antworten ausfallen könnten.</translation>
    </message>
    <message>
        <source>CPU per request</source>
        <translation>CPU je Anfrage</translation>
    </message>
    <message>
        <source>Carried is the ceiling of a closed loop, at %1.</source>
        <translation>Getragen wird die Obergrenze einer geschlossenen Schleife, bei %1.</translation>
    </message>
    <message>
        <source>Carried is the highest of the given rates that held the objective, at %1.</source>
        <translation>Getragen wird die höchste der vorgegebenen Raten, die das Ziel hielt, bei %1.</translation>
    </message>
    <message>
        <source>Carried is the highest rate within the objective, looked for at %1.</source>
        <translation>Getragen wird die höchste Rate innerhalb des Ziels, gesucht bei %1.</translation>
    </message>
    <message>
        <source>Carries here</source>
        <translation>Trägt hier</translation>
    </message>
    <message>
        <source>Check that this machine reaches the Python package index (pip config list).</source>
        <translation>Prüfen Sie, ob dieser Rechner den Paketindex von Python erreicht (pip config list).</translation>
    </message>
    <message>
        <source>Check that this machine reaches the registry of crates (cargo search serde).</source>
        <translation>Prüfen Sie, ob dieser Rechner das Verzeichnis der Crates erreicht (cargo search serde).</translation>
    </message>
    <message>
        <source>Check that this machine reaches the registry of npm (npm ping), and its configuration (npm config list).</source>
        <translation>Prüfen Sie, ob dieser Rechner das Verzeichnis von npm erreicht (npm ping), und dessen Einstellungen (npm config list).</translation>
    </message>
    <message>
        <source>Chosen option: &quot;%1&quot;.</source>
        <translation>Gewählt: „%1“.</translation>
    </message>
    <message>
        <source>Clear: it is best in %1 of the ways that what is uncertain could turn out (%2 are needed), and no share, rating or open answer is close to changing it.</source>
        <translation>Klar: Es ist in %1 der Möglichkeiten die beste Wahl, wie das Ungewisse ausgehen könnte (nötig sind %2), und kein Anteil, keine Bewertung und keine offene Antwort ist nahe daran, es zu ändern.</translation>
    </message>
    <message>
        <source>Coherency κ</source>
        <translation>Abstimmung κ</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Considered Options</source>
        <translation>Betrachtete Möglichkeiten</translation>
    </message>
    <message>
        <source>Contention σ</source>
        <translation>Konkurrenz σ</translation>
    </message>
    <message>
        <source>Context and Problem Statement</source>
        <translation>Kontext und Fragestellung</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Cost a month at your load</source>
        <translation>Kosten im Monat bei Ihrer Last</translation>
    </message>
    <message>
        <source>Decide again when one of these comes true:</source>
        <translation>Entscheiden Sie neu, wenn eines davon eintritt:</translation>
    </message>
    <message>
        <source>Decision Drivers</source>
        <translation>Treiber der Entscheidung</translation>
    </message>
    <message>
        <source>Decision Outcome</source>
        <translation>Ergebnis der Entscheidung</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Either will do: the scores are less than %1 apart.</source>
        <translation>Beides geht: Die Punktzahlen liegen weniger als %1 auseinander.</translation>
    </message>
    <message>
        <source>Expected 1 to 100 kinds of instances.</source>
        <translation>Erwartet werden 1 bis 100 Arten von Instanzen.</translation>
    </message>
    <message>
        <source>Expected 1 to 600 months.</source>
        <translation>Erwartet werden 1 bis 600 Monate.</translation>
    </message>
    <message>
        <source>Expected NAME=FILE, a name and a file of answers.</source>
        <translation>Erwartet: NAME=DATEI, ein Name und eine Datei mit Antworten.</translation>
    </message>
    <message>
        <source>Expected a currency by its three letters, such as EUR.</source>
        <translation>Erwartet wird eine Währung mit ihren drei Buchstaben, zum Beispiel EUR.</translation>
    </message>
    <message>
        <source>Expected a file ending in .pdf, .html, .md, or .madr.md for a decision record.</source>
        <translation>Erwartet wird eine Datei, die auf .pdf, .html, .md oder, für einen Entscheidungsvermerk, auf .madr.md endet.</translation>
    </message>
    <message>
        <source>Expected a headroom from 0 to 0.9.</source>
        <translation>Erwartet wird ein freier Anteil von 0 bis 0.9.</translation>
    </message>
    <message>
        <source>Expected a number above 0, up to %1.</source>
        <translation>Erwartet wird eine Zahl über 0, bis %1.</translation>
    </message>
    <message>
        <source>Expected a number that is not negative.</source>
        <translation>Erwartet wird eine Zahl, die nicht negativ ist.</translation>
    </message>
    <message>
        <source>Expected a price list.</source>
        <translation>Erwartet wird eine Preisliste.</translation>
    </message>
    <message>
        <source>Expected an id.</source>
        <translation>Erwartet wird eine Kennung.</translation>
    </message>
    <message>
        <source>Expected at least 1 instance, and at most 100,000.</source>
        <translation>Erwartet wird mindestens 1 Instanz, und höchstens 100,000.</translation>
    </message>
    <message>
        <source>Expected concurrencies of at least 1, and throughputs above 0.</source>
        <translation>Erwartet werden Gleichzeitigkeiten von mindestens 1 und Durchsätze über 0.</translation>
    </message>
    <message>
        <source>Expected one objective.</source>
        <translation>Erwartet wird ein einziges Ziel.</translation>
    </message>
    <message>
        <source>Expected one of &quot;price_per_hour&quot; and &quot;price_per_month&quot;.</source>
        <translation>Erwartet wird eines von „price_per_hour“ und „price_per_month“.</translation>
    </message>
    <message>
        <source>Expected one of: dependencies, pinned, unpinned, fixed, build.</source>
        <translation>Erwartet wird eines von: dependencies, pinned, unpinned, fixed, build.</translation>
    </message>
    <message>
        <source>Expected person-days from 0 to a million.</source>
        <translation>Erwartet werden Personentage von 0 bis zu einer Million.</translation>
    </message>
    <message>
        <source>Expected requests a second above 0, up to a billion.</source>
        <translation>Erwartet werden Anfragen je Sekunde über 0, bis zu einer Milliarde.</translation>
    </message>
    <message>
        <source>Expected the day of the price, such as 2026-06-17.</source>
        <translation>Erwartet wird der Tag des Preises, zum Beispiel 2026-06-17.</translation>
    </message>
    <message>
        <source>Expected the id of a workload that a server is measured by.</source>
        <translation>Erwartet wird die Kennung einer Arbeit, an der ein Server gemessen wird.</translation>
    </message>
    <message>
        <source>Expected the least and the most that the ratio may be, the smaller one first.</source>
        <translation>Erwartet: das kleinste und das größte Verhältnis, das kleinere zuerst.</translation>
    </message>
    <message>
        <source>Expected the price of a person-day from 0 to a billion.</source>
        <translation>Erwartet wird der Preis eines Personentags von 0 bis zu einer Milliarde.</translation>
    </message>
    <message>
        <source>Expected two numbers, such as [0.5, 1].</source>
        <translation>Erwartet werden zwei Zahlen, zum Beispiel [0.5, 1].</translation>
    </message>
    <message>
        <source>Expected what a vCPU does as a share of a core here from 0.01 to 10, the smaller number first.</source>
        <translation>Erwartet wird, was eine vCPU als Anteil eines Kerns hier leistet, von 0.01 bis 10, die kleinere Zahl zuerst.</translation>
    </message>
    <message>
        <source>Expected where the price is stated.</source>
        <translation>Erwartet wird, wo der Preis steht.</translation>
    </message>
    <message>
        <source>Give this one an id and a file name of its own.</source>
        <translation>Geben Sie dieser eine eigene Id und einen eigenen Dateinamen.</translation>
    </message>
    <message>
        <source>Good, because %1</source>
        <translation>Gut, denn %1</translation>
    </message>
    <message>
        <source>Good, because of %1: worth %2, the others at most %3; %4 of the work</source>
        <translation>Gut wegen %1: %2 wert, die anderen höchstens %3; %4 der Arbeit</translation>
    </message>
    <message>
        <source>How alike they rank cannot be said: there is nothing in which they could differ.</source>
        <translation>Wie ähnlich sie ordnen, lässt sich nicht sagen: Es gibt nichts, worin sie sich unterscheiden könnten.</translation>
    </message>
    <message>
        <source>How alike they rank the alternatives: %1, from 0 (not at all) to 1 (the same).</source>
        <translation>Wie ähnlich sie die Alternativen ordnen: %1, von 0 (gar nicht) bis 1 (gleich).</translation>
    </message>
    <message>
        <source>How much of your work is &quot;%1&quot;?</source>
        <translation>Wie viel Ihrer Arbeit ist „%1“?</translation>
    </message>
    <message>
        <source>If you must take one: %1.</source>
        <translation>Wenn es nur eine sein darf: %1.</translation>
    </message>
    <message>
        <source>Install Node.js 22 from nodejs.org, or with &quot;nvm install 22&quot;: this system&apos;s package is older.</source>
        <translation>Installieren Sie Node.js 22 von nodejs.org oder mit „nvm install 22“: Das Paket dieses Systems ist älter.</translation>
    </message>
    <message>
        <source>Install Node.js with your system&apos;s package manager.</source>
        <translation>Installieren Sie Node.js mit der Paketverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>Install PyPy 3 with your system&apos;s package manager, or with &quot;uv python install pypy3.11&quot;.</source>
        <translation>Installieren Sie PyPy 3 mit der Paketverwaltung Ihres Systems oder mit „uv python install pypy3.11“.</translation>
    </message>
    <message>
        <source>Install PyPy&apos;s C headers.</source>
        <translation>Installieren Sie die C-Header von PyPy.</translation>
    </message>
    <message>
        <source>Install PyPy&apos;s venv and ensurepip modules.</source>
        <translation>Installieren Sie die Module venv und ensurepip von PyPy.</translation>
    </message>
    <message>
        <source>Install Rust with rustup (rustup.rs).</source>
        <translation>Installieren Sie Rust mit rustup (rustup.rs).</translation>
    </message>
    <message>
        <source>Install a JDK of that version from adoptium.net and unpack it below /usr/lib/jvm: this system&apos;s package is older.</source>
        <translation>Installieren Sie ein JDK dieser Version von adoptium.net und entpacken Sie es unter /usr/lib/jvm: Das Paket dieses Systems ist älter.</translation>
    </message>
    <message>
        <source>Install a JDK with your system&apos;s package manager.</source>
        <translation>Installieren Sie ein JDK mit der Paketverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>Install npm with your system&apos;s package manager.</source>
        <translation>Installieren Sie npm mit der Paketverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>Install one (&quot;uv python install 3.14t&quot;, or your system&apos;s package), and put it on the PATH.</source>
        <translation>Installieren Sie einen („uv python install 3.14t“ oder das Paket Ihres Systems) und nehmen Sie ihn in den PATH auf.</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>It costs %1 points of 100; you can set that.</source>
        <translation>Das kostet %1 von 100 Punkten; Sie können es einstellen.</translation>
    </message>
    <message>
        <source>It is %2, not CPython.</source>
        <translation>Es ist %2, nicht CPython.</translation>
    </message>
    <message>
        <source>It is %2, not PyPy.</source>
        <translation>Es ist %2, nicht PyPy.</translation>
    </message>
    <message>
        <source>It is a free-threaded build.</source>
        <translation>Es ist ein Build ohne globale Sperre.</translation>
    </message>
    <message>
        <source>It is not a free-threaded build.</source>
        <translation>Es ist kein Build ohne globale Sperre.</translation>
    </message>
    <message>
        <source>It matters at your load: %1 instead of %2 saves %3, and %4.</source>
        <translation>Bei Ihrer Last zählt es: %1 statt %2 spart %3, und %4.</translation>
    </message>
    <message>
        <source>It pays from a peak of about %1 (%2 to %3).</source>
        <translation>Es lohnt sich ab einer Spitze von etwa %1 (%2 bis %3).</translation>
    </message>
    <message>
        <source>It pays from a peak of about %1; by the least favourable figures at no load.</source>
        <translation>Es lohnt sich ab einer Spitze von etwa %1; nach den ungünstigsten Zahlen bei keiner Last.</translation>
    </message>
    <message>
        <source>It was not measured at the load of the others, or at no rate that holds the objective.</source>
        <translation>Es wurde nicht bei der Last der anderen gemessen, oder bei keiner Rate, die das Ziel hält.</translation>
    </message>
    <message>
        <source>Its %1 of memory fit on no instance that may be used.</source>
        <translation>Seine %1 Speicher passen auf keine Instanz, die benutzt werden darf.</translation>
    </message>
    <message>
        <source>Lack of fit, p</source>
        <translation>Mangelnde Passung, p</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Made with Bakeoff %1.</source>
        <translation>Erstellt mit Bakeoff %1.</translation>
    </message>
    <message>
        <source>Measured by the run %1.</source>
        <translation>Gemessen mit dem Lauf %1.</translation>
    </message>
    <message>
        <source>Measured up to</source>
        <translation>Gemessen bis</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Memory under load</source>
        <translation>Speicher unter Last</translation>
    </message>
    <message>
        <source>Memory when started</source>
        <translation>Speicher nach dem Start</translation>
    </message>
    <message>
        <source>Mend the file, or remove it: nothing of it is used until then.</source>
        <translation>Berichtigen Sie die Datei oder entfernen Sie sie: Bis dahin wird nichts daraus verwendet.</translation>
    </message>
    <message>
        <source>More Information</source>
        <translation>Weitere Angaben</translation>
    </message>
    <message>
        <source>Name another file, or one that is not there yet.</source>
        <translation>Nennen Sie eine andere Datei oder eine, die es noch nicht gibt.</translation>
    </message>
    <message>
        <source>Neutral: nothing of your work tells it from the others.</source>
        <translation>Neutral: Nichts an Ihrer Arbeit unterscheidet sie von den anderen.</translation>
    </message>
    <message>
        <source>No answers are kept for this study.</source>
        <translation>Für diese Studie sind keine Antworten aufgehoben.</translation>
    </message>
    <message>
        <source>No difference at your load: %1 and %2 cost the same, %3 a month.</source>
        <translation>Kein Unterschied bei Ihrer Last: %1 und %2 kosten dasselbe, %3 im Monat.</translation>
    </message>
    <message>
        <source>No difference at your load: %1 instead of %2 saves %3, and %4.</source>
        <translation>Kein Unterschied bei Ihrer Last: %1 statt %2 spart %3, und %4.</translation>
    </message>
    <message>
        <source>No figure is of something under load: how long it takes is what was measured.</source>
        <translation>Keine Zahl gilt etwas unter Last: Wie lange es dauert, ist das, was gemessen wurde.</translation>
    </message>
    <message>
        <source>No free-threaded build of Python %2 or newer was found (python3.13t).</source>
        <translation>Kein Build von Python %2 oder neuer ohne globale Sperre wurde gefunden (python3.13t).</translation>
    </message>
    <message>
        <source>No questions are answered yet.</source>
        <translation>Noch sind keine Fragen beantwortet.</translation>
    </message>
    <message>
        <source>No rate was looked for that holds your objective: these are ceilings of a closed loop. Measure the highest rate within a p99 of %1 instead.</source>
        <translation>Nach keiner Rate wurde gesucht, die Ihr Ziel hält: Das sind Obergrenzen einer geschlossenen Schleife. Messen Sie stattdessen die höchste Rate innerhalb eines p99 von %1.</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Nicht entschieden</translation>
    </message>
    <message>
        <source>Not decided yet for any of your services</source>
        <translation>Noch für keinen Ihrer Dienste entschieden</translation>
    </message>
    <message>
        <source>Not decided yet: %1 is ahead</source>
        <translation>Noch offen: %1 liegt vorn</translation>
    </message>
    <message>
        <source>Not decided yet: nothing is answered</source>
        <translation>Noch offen: Nichts ist beantwortet</translation>
    </message>
    <message>
        <source>Not decided yet: the leader is best in %1 of the ways your open answers could fall; %2 are needed.</source>
        <translation>Noch offen: Wer vorn liegt, ist in %1 der Möglichkeiten die beste Wahl, wie Ihre offenen Antworten ausfallen könnten; nötig sind %2.</translation>
    </message>
    <message>
        <source>Nothing is known about the weights: the scores use equal ones, how sure they are is tried with any.</source>
        <translation>Über die Gewichte ist nichts bekannt: Die Punktzahlen nutzen gleiche, wie sicher sie sind, wird mit beliebigen erprobt.</translation>
    </message>
    <message>
        <source>Nothing says how far the trials lie apart.</source>
        <translation>Nichts sagt, wie weit die Durchläufe auseinanderliegen.</translation>
    </message>
    <message>
        <source>Nothing says how long the load lasted.</source>
        <translation>Nichts sagt, wie lange die Last anlag.</translation>
    </message>
    <message>
        <source>Nothing says how many workers did the work.</source>
        <translation>Nichts sagt, wie viele Prozesse oder Threads die Arbeit taten.</translation>
    </message>
    <message>
        <source>Nothing says how often it was measured; a figure of one trial may be chance.</source>
        <translation>Nichts sagt, wie oft gemessen wurde; eine Zahl aus einem Durchlauf kann Zufall sein.</translation>
    </message>
    <message>
        <source>Nothing says what machine it was measured on.</source>
        <translation>Nichts sagt, auf welcher Maschine gemessen wurde.</translation>
    </message>
    <message>
        <source>Nothing says what measured it.</source>
        <translation>Nichts sagt, womit gemessen wurde.</translation>
    </message>
    <message>
        <source>Nothing says what was sent, or how large the work was.</source>
        <translation>Nichts sagt, was gesendet wurde oder wie groß die Arbeit war.</translation>
    </message>
    <message>
        <source>Nothing says which versions were measured.</source>
        <translation>Nichts sagt, welche Versionen gemessen wurden.</translation>
    </message>
    <message>
        <source>Nothing to gain at your load: %1 instead of %2 costs %3 a month more (%4 to %5).</source>
        <translation>Bei Ihrer Last ist nichts zu gewinnen: %1 statt %2 kostet im Monat %3 mehr (%4 bis %5).</translation>
    </message>
    <message>
        <source>Nothing was measured twice, so whether the law fits cannot be tested.</source>
        <translation>Nichts wurde zweimal gemessen, also lässt sich nicht prüfen, ob das Gesetz passt.</translation>
    </message>
    <message>
        <source>One alone</source>
        <translation>Einer allein</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Peak at a concurrency of</source>
        <translation>Spitze bei einer Gleichzeitigkeit von</translation>
    </message>
    <message>
        <source>Pin them (%1), or write &quot;unpinned&quot;: true into its subject.json to run whatever the index gives today.</source>
        <translation>Legen Sie sie fest (%1), oder schreiben Sie &quot;unpinned&quot;: true in seine subject.json, um auszuführen, was der Index heute hergibt.</translation>
    </message>
    <message>
        <source>Prices: %1</source>
        <translation>Preise: %1</translation>
    </message>
    <message>
        <source>Pros and Cons of the Options</source>
        <translation>Für und Wider der Möglichkeiten</translation>
    </message>
    <message>
        <source>Rename the file, or its id.</source>
        <translation>Benennen Sie die Datei oder ihre Id um.</translation>
    </message>
    <message>
        <source>Report of %1.</source>
        <translation>Bericht vom %1.</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>Say how many requests a second your service has on average.</source>
        <translation>Sagen Sie, wie viele Anfragen je Sekunde Ihr Dienst im Mittel hat.</translation>
    </message>
    <message>
        <source>Scores: %1.</source>
        <translation>Punktzahlen: %1.</translation>
    </message>
    <message>
        <source>Scores: %1; side by side %2.</source>
        <translation>Punktzahlen: %1; nebeneinander %2.</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>Dienst: %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Splitting the work between %1 does not pay: it gains %2 points of 100, and a second one beside the first costs %3.</source>
        <translation>Die Arbeit zwischen %1 aufzuteilen lohnt nicht: Es bringt %2 von 100 Punkten, und eine zweite neben der ersten kostet %3.</translation>
    </message>
    <message>
        <source>Splitting the work between %1 pays: it gains %2 points of 100, and a second one beside the first costs %3.</source>
        <translation>Die Arbeit zwischen %1 aufzuteilen lohnt: Es bringt %2 von 100 Punkten, und eine zweite neben der ersten kostet %3.</translation>
    </message>
    <message>
        <source>Splitting the work does not pay: no two are each the best for enough of it.</source>
        <translation>Die Arbeit aufzuteilen lohnt nicht: Keine zwei sind jede für genug davon die beste.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Nehmen Sie %1</translation>
    </message>
    <message>
        <source>Take %1 for all your services</source>
        <translation>Nehmen Sie %1 für alle Ihre Dienste</translation>
    </message>
    <message>
        <source>Take %1 for this service</source>
        <translation>Nehmen Sie %1 für diesen Dienst</translation>
    </message>
    <message>
        <source>Take %1, each where it is better</source>
        <translation>Nehmen Sie %1, jede dort, wo sie besser ist</translation>
    </message>
    <message>
        <source>Take %1: either will do</source>
        <translation>Nehmen Sie %1: Beides geht</translation>
    </message>
    <message>
        <source>The answers are those of the file %1.</source>
        <translation>Die Antworten sind die der Datei %1.</translation>
    </message>
    <message>
        <source>The answers were given for this report alone.</source>
        <translation>Die Antworten wurden nur für diesen Bericht gegeben.</translation>
    </message>
    <message>
        <source>The compiler&apos;s own words say what it did not like.</source>
        <translation>Was der Compiler beanstandet, steht in seinen eigenen Worten da.</translation>
    </message>
    <message>
        <source>The cost at your load counts for no scenario: the study measures none by %1. Choose one.</source>
        <translation>Die Kosten bei Ihrer Last zählen für kein Szenario: Die Studie misst keines an %1. Wählen Sie eines.</translation>
    </message>
    <message>
        <source>The cost at your load does not count. %1</source>
        <translation>Die Kosten bei Ihrer Last zählen nicht. %1</translation>
    </message>
    <message>
        <source>The cost of %1 is not known. %2</source>
        <translation>Die Kosten von %1 sind nicht bekannt. %2</translation>
    </message>
    <message>
        <source>The highest rate that was tried held for %1: it may carry more and cost less.</source>
        <translation>Bei %1 hielt die höchste versuchte Rate: Es trägt vielleicht mehr und kostet weniger.</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; stands twice.</source>
        <translation>Die Kennung „%1“ steht zweimal.</translation>
    </message>
    <message>
        <source>The interval of κ holds 0: noise alone would make such a curve.</source>
        <translation>Das Intervall von κ enthält 0: Rauschen allein würde eine solche Kurve machen.</translation>
    </message>
    <message>
        <source>The law does not fit these points (p = %1): what bounds them is something else, and the intervals are too narrow.</source>
        <translation>Das Gesetz passt nicht zu diesen Punkten (p = %1): Was sie begrenzt, ist etwas anderes, und die Intervalle sind zu eng.</translation>
    </message>
    <message>
        <source>The measured work stands for yours. What your service does more in each request costs both sides, and makes the difference smaller in proportion.</source>
        <translation>Die gemessene Arbeit steht für Ihre. Was Ihr Dienst in jeder Anfrage mehr tut, kostet beide Seiten und macht den Unterschied im Verhältnis kleiner.</translation>
    </message>
    <message>
        <source>The memory of %1 was not measured; it is taken to fit.</source>
        <translation>Der Speicher von %1 wurde nicht gemessen; angenommen wird, dass er reicht.</translation>
    </message>
    <message>
        <source>The packages of %1 are not pinned: one in %2 has no checksum.</source>
        <translation>Die Pakete von %1 sind nicht festgelegt: Eines in %2 hat keine Prüfsumme.</translation>
    </message>
    <message>
        <source>The packages of %1 are not pinned: there is no %2.</source>
        <translation>Die Pakete von %1 sind nicht festgelegt: Es gibt keine %2.</translation>
    </message>
    <message>
        <source>The peak lies beyond twice the largest concurrency measured, %1: it is extrapolated.</source>
        <translation>Die Spitze liegt jenseits des Doppelten der größten gemessenen Gleichzeitigkeit, %1: Sie ist extrapoliert.</translation>
    </message>
    <message>
        <source>The peak, %1 a second, is below the mean, %2 a second.</source>
        <translation>Die Spitze, %1 je Sekunde, liegt unter dem Mittel, %2 je Sekunde.</translation>
    </message>
    <message>
        <source>The points begin at a concurrency of %1: how much one alone does is not bounded by them, and so neither are the coefficients.</source>
        <translation>Die Punkte beginnen bei einer Gleichzeitigkeit von %1: Wie viel einer allein leistet, begrenzen sie nicht, und deshalb auch die Koeffizienten nicht.</translation>
    </message>
    <message>
        <source>The price list cannot be read, so the cost at your load does not count.</source>
        <translation>Die Preisliste lässt sich nicht lesen, deshalb zählen die Kosten bei Ihrer Last nicht.</translation>
    </message>
    <message>
        <source>The price list has no instance &quot;%1&quot;. It has: %2.</source>
        <translation>Die Preisliste hat keine Instanz „%1“. Sie hat: %2.</translation>
    </message>
    <message>
        <source>The recommendation in full</source>
        <translation>Die Empfehlung im Einzelnen</translation>
    </message>
    <message>
        <source>The result of %1 is invalid.</source>
        <translation>Das Ergebnis von %1 ist ungültig.</translation>
    </message>
    <message>
        <source>The run did not measure it at %1.</source>
        <translation>Der Lauf hat es nicht bei %1 gemessen.</translation>
    </message>
    <message>
        <source>The scalability law needs at least %1 different concurrencies; there are %2.</source>
        <translation>Das Skalierungsgesetz braucht mindestens %1 verschiedene Gleichzeitigkeiten; es sind %2.</translation>
    </message>
    <message>
        <source>The source says %1 of the %2 things that repeating its measurements takes.</source>
        <translation>Die Quelle nennt %1 der %2 Dinge, die man braucht, um ihre Messungen zu wiederholen.</translation>
    </message>
    <message>
        <source>The study cannot be written</source>
        <translation>Die Studie lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>The study names nothing that stands for it at %1.</source>
        <translation>Die Studie nennt nichts, was bei %1 dafür steht.</translation>
    </message>
    <message>
        <source>The study&apos;s hybrid architecture shows one way to cut it.</source>
        <translation>Die gemischte Architektur der Studie zeigt, wie man sie schneiden kann.</translation>
    </message>
    <message>
        <source>There is a toolchain &quot;%1&quot; already, which is used.</source>
        <translation>Es gibt schon eine Toolchain „%1“; sie wird verwendet.</translation>
    </message>
    <message>
        <source>There is no placeholder {%1} here.</source>
        <translation>Den Platzhalter {%1} gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There is no remedy &quot;%1&quot; among its remedies.</source>
        <translation>Unter „remedies“ gibt es kein „%1“.</translation>
    </message>
    <message>
        <source>There is no toolchain of that name to be like.</source>
        <translation>Es gibt keine Toolchain dieses Namens, der sie gleichen könnte.</translation>
    </message>
    <message>
        <source>There is nothing to measure.</source>
        <translation>Es gibt nichts zu messen.</translation>
    </message>
    <message>
        <source>These are the answers that the window keeps.</source>
        <translation>Das sind die Antworten, die das Fenster aufhebt.</translation>
    </message>
    <message>
        <source>These points do not follow the scalability law: throughput would begin at nothing or without bound.</source>
        <translation>Diese Punkte folgen dem Skalierungsgesetz nicht: Der Durchsatz begänne bei nichts oder ohne Grenze.</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>This file holds no edits that this program can read.</source>
        <translation>Diese Datei enthält keine Änderungen, die dieses Programm lesen kann.</translation>
    </message>
    <message>
        <source>This file is no store of runs; it is left as it is.</source>
        <translation>Diese Datei ist kein Speicher von Läufen; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>This is &quot;%1&quot;: its file must be %2.</source>
        <translation>Dies ist „%1“: Die Datei muss %2 heißen.</translation>
    </message>
    <message>
        <source>This is no regular expression (as ECMAScript has them).</source>
        <translation>Dies ist kein regulärer Ausdruck (im Sinne von ECMAScript).</translation>
    </message>
    <message>
        <source>This study is not yours to write; save it under another name.</source>
        <translation>Diese Studie gehört nicht Ihnen; speichern Sie sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Together they would take %1; by themselves %2 would not.</source>
        <translation>Zusammen würden sie %1 nehmen; für sich allein nicht: %2.</translation>
    </message>
    <message>
        <source>Too few trials of %1 for an interval; their range stands instead.</source>
        <translation>Zu wenige Durchläufe von %1 für ein Intervall; stattdessen steht ihre Spanne.</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Universal Scalability Law, of the ramps of this run</source>
        <translation>Universelles Skalierungsgesetz, aus den Reihen dieses Laufs</translation>
    </message>
    <message>
        <source>Versions are asked by either a &quot;command&quot; or a &quot;file&quot;.</source>
        <translation>Versionen werden entweder über „command“ oder über „file“ erfragt.</translation>
    </message>
    <message>
        <source>What it takes to repeat the measurements</source>
        <translation>Was man braucht, um die Messungen zu wiederholen</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>Was dafür spricht</translation>
    </message>
    <message>
        <source>What the results come to cannot be stored</source>
        <translation>Was die Ergebnisse wert sind, kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>What the source says</source>
        <translation>Was die Quelle sagt</translation>
    </message>
    <message>
        <source>What the study does not rate may decide: what your people like to work with.</source>
        <translation>Was die Studie nicht bewertet, darf entscheiden: womit Ihre Leute gern arbeiten.</translation>
    </message>
    <message>
        <source>What this machine measured does not carry over to a vCPU one to one: a vCPU is taken to do %1 to %2 of what a core does here.</source>
        <translation>Was diese Maschine gemessen hat, gilt nicht eins zu eins für eine vCPU: Angenommen wird, dass eine vCPU %1 bis %2 dessen leistet, was ein Kern hier leistet.</translation>
    </message>
    <message>
        <source>Whether it matters at your load is not known.</source>
        <translation>Ob es bei Ihrer Last zählt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Whether it matters at your load is open: %1 instead of %2 saves %3, and %4. A narrower measurement, or a better known factor of the vCPU, would tell.</source>
        <translation>Ob es bei Ihrer Last zählt, ist offen: %1 statt %2 spart %3, und %4. Eine engere Messung oder ein besser bekannter Faktor der vCPU würde es zeigen.</translation>
    </message>
    <message>
        <source>Which of %1 is to be taken for this work?</source>
        <translation>Was von %1 soll für diese Arbeit genommen werden?</translation>
    </message>
    <message>
        <source>Who could change it</source>
        <translation>Wer es ändern könnte</translation>
    </message>
    <message>
        <source>Who would take what</source>
        <translation>Wer was nähme</translation>
    </message>
    <message>
        <source>With &quot;%1&quot; as the answer to &quot;%2&quot;, %3 would lead to %4 for all.</source>
        <translation>Mit der Antwort „%1“ auf „%2“ brächte %3 alle zu %4.</translation>
    </message>
    <message>
        <source>With so few people it can take few values: chance alone makes it high.</source>
        <translation>Bei so wenigen Personen sind nur wenige Werte möglich: Schon der Zufall macht sie hoch.</translation>
    </message>
    <message>
        <source>With two alternatives this only says how the votes are split.</source>
        <translation>Bei zwei Alternativen sagt das nur, wie die Stimmen verteilt sind.</translation>
    </message>
    <message>
        <source>Without this person</source>
        <translation>Ohne diese Person</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeitsprozesse</translation>
    </message>
    <message>
        <source>Would take</source>
        <translation>Würde nehmen</translation>
    </message>
    <message>
        <source>You have not said how much of your work it is, so a typical share is taken.</source>
        <translation>Sie haben nicht gesagt, wie viel Ihrer Arbeit es ist, daher gilt ein üblicher Anteil.</translation>
    </message>
    <message>
        <source>Your answers</source>
        <translation>Ihre Antworten</translation>
    </message>
    <message>
        <source>Your choices between two options contradict each other. Take one of them back.</source>
        <translation>Ihre Wahlen zwischen zwei Möglichkeiten widersprechen einander. Nehmen Sie eine davon zurück.</translation>
    </message>
    <message>
        <source>Your edits of the study cannot be kept</source>
        <translation>Ihre Änderungen an der Studie lassen sich nicht aufbewahren</translation>
    </message>
    <message>
        <source>Your own ratings</source>
        <translation>Ihre eigenen Bewertungen</translation>
    </message>
    <message>
        <source>Your rating</source>
        <translation>Ihre Bewertung</translation>
    </message>
    <message>
        <source>Your scenarios are weighted by the least and the most that each may count: the scores use a point within, how sure they are is tried with every weighting within.</source>
        <translation>Ihre Szenarien sind danach gewichtet, was jedes mindestens und höchstens zählen darf: Die Punktzahlen nutzen einen Punkt darin, wie sicher sie sind, wird mit jeder Gewichtung darin erprobt.</translation>
    </message>
    <message>
        <source>Your scenarios are weighted by their order: the scores use the rank-order centroid, how sure they are is tried with every weighting in that order.</source>
        <translation>Ihre Szenarien sind nach ihrer Reihenfolge gewichtet: Die Punktzahlen nutzen den Schwerpunkt der Rangfolge, wie sicher sie sind, wird mit jeder Gewichtung in dieser Reihenfolge erprobt.</translation>
    </message>
    <message>
        <source>Your work splits: %1 side by side gain %2 over %3 alone, of which a second one costs %4 (yours to set).</source>
        <translation>Ihre Arbeit teilt sich: %1 nebeneinander bringen %2 mehr als %3 allein, wovon eine zweite %4 kostet (das stellen Sie ein).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no server under HTTP load.</source>
        <translation>„%1“ ist kein Server unter HTTP-Last.</translation>
    </message>
    <message>
        <source>&quot;Best in&quot; counts the ways that everything uncertain could turn out, and sums to 100 % together with a split. &quot;Best at its own weights&quot; asks another question of each alternative by itself: if your work were what suits it most, how often would it be best? So two rivals can both be near 100 % there; a low figure means that an alternative is hardly ever right.</source>
        <translation>„Am besten in“ zählt die Möglichkeiten, wie alles Ungewisse ausgehen könnte, und ergibt zusammen mit einer Aufteilung 100 %. „Am besten bei eigenen Gewichten“ fragt jede Alternative für sich etwas anderes: Wenn Ihre Arbeit die wäre, die ihr am besten liegt, wie oft wäre sie die beste? So können dort zwei Rivalen beide nahe 100 % liegen; eine kleine Zahl heißt, dass eine Alternative kaum je die richtige ist.</translation>
    </message>
    <message>
        <source>a check failed</source>
        <translation>eine Prüfung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>a limit that is not the subject&apos;s own</source>
        <translation>eine Grenze, die nicht die des Prüflings ist</translation>
    </message>
    <message>
        <source>a small change flips it</source>
        <translation>eine kleine Änderung kippt es</translation>
    </message>
    <message>
        <source>a sum of other rows is no scenario</source>
        <translation>eine Summe anderer Zeilen ist kein Szenario</translation>
    </message>
    <message>
        <source>a trial failed</source>
        <translation>ein Durchlauf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>about %1 of 10</source>
        <translation>etwa %1 von 10</translation>
    </message>
    <message>
        <source>changing costs %1 a month over %2 months</source>
        <translation>der Wechsel kostet %1 im Monat, über %2 Monate</translation>
    </message>
    <message>
        <source>connections kept alive</source>
        <translation>Verbindungen bleiben offen</translation>
    </message>
    <message>
        <source>don&apos;t know</source>
        <translation>weiß nicht</translation>
    </message>
    <message>
        <source>either will do</source>
        <translation>beides geht</translation>
    </message>
    <message>
        <source>elements lie more than 256 deep in one another here; from this line on nothing was read</source>
        <translation>Elemente liegen hier mehr als 256 tief ineinander; ab dieser Zeile wurde nichts gelesen</translation>
    </message>
    <message>
        <source>fewer than 1 of 20</source>
        <translation>weniger als 1 von 20</translation>
    </message>
    <message>
        <source>figures contradict each other</source>
        <translation>Zahlen widersprechen sich</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>zum Teil</translation>
    </message>
    <message>
        <source>it did not run</source>
        <translation>es lief nicht</translation>
    </message>
    <message>
        <source>it matters</source>
        <translation>es zählt</translation>
    </message>
    <message>
        <source>it was still warming up</source>
        <translation>es wärmte noch auf</translation>
    </message>
    <message>
        <source>its tool reports a problem</source>
        <translation>das Werkzeug meldet ein Problem</translation>
    </message>
    <message>
        <source>no difference at your load</source>
        <translation>kein Unterschied bei Ihrer Last</translation>
    </message>
    <message>
        <source>no rate keeps the objective</source>
        <translation>keine Rate hält das Ziel ein</translation>
    </message>
    <message>
        <source>none shown</source>
        <translation>keine zu sehen</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not measured on the same terms</source>
        <translation>nicht unter gleichen Bedingungen gemessen</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>nothing says which alternative this reason is for</source>
        <translation>nichts sagt, für welche Alternative dieser Grund gilt</translation>
    </message>
    <message>
        <source>other programs used the machine</source>
        <translation>andere Programme haben den Rechner benutzt</translation>
    </message>
    <message>
        <source>practically all</source>
        <translation>praktisch allen</translation>
    </message>
    <message>
        <source>ranks are not read: the figures say themselves who is ahead</source>
        <translation>Ränge werden nicht gelesen: die Zahlen sagen selbst, wer vorn liegt</translation>
    </message>
    <message>
        <source>the load generator fell behind</source>
        <translation>der Lasterzeuger kam nicht nach</translation>
    </message>
    <message>
        <source>the load generator was the limit</source>
        <translation>der Lasterzeuger war die Grenze</translation>
    </message>
    <message>
        <source>the server was idle</source>
        <translation>der Server war nicht ausgelastet</translation>
    </message>
    <message>
        <source>this command is taken for the load of the figures near it: %1</source>
        <translation>dieser Befehl gilt als die Last der Zahlen in seiner Nähe: %1</translation>
    </message>
    <message>
        <source>this recommendation names no single alternative</source>
        <translation>diese Empfehlung nennt nicht genau eine Alternative</translation>
    </message>
    <message>
        <source>this recommendation names none of the alternatives</source>
        <translation>diese Empfehlung nennt keine der Alternativen</translation>
    </message>
    <message>
        <source>too many requests failed</source>
        <translation>zu viele Anfragen sind fehlgeschlagen</translation>
    </message>
    <message>
        <source>vCPUs</source>
        <translation>vCPUs</translation>
    </message>
    <message>
        <source>what stands beside the figure may make another one of it</source>
        <translation>was neben der Zahl steht, kann eine andere aus ihr machen</translation>
    </message>
    <message>
        <source>wrong answers</source>
        <translation>falsche Antworten</translation>
    </message>
    <message>
        <source>⚠ %1 of %2</source>
        <translation>⚠ %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 has only %n valid trials; at least %2 are needed.</source>
        <translation>
            <numerusform>%1 hat nur %n gültigen Durchlauf; mindestens %2 sind nötig.</numerusform>
            <numerusform>%1 hat nur %n gültige Durchläufe; mindestens %2 sind nötig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n results did not pass their checks: %2.</source>
        <translation>
            <numerusform>%1 von %n Ergebnis hat seine Prüfungen nicht bestanden: %2.</numerusform>
            <numerusform>%1 von %n Ergebnissen haben ihre Prüfungen nicht bestanden: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sure. About %n questions to go.</source>
        <translation>
            <numerusform>Zu %1 sicher. Noch etwa %n Frage.</numerusform>
            <numerusform>Zu %1 sicher. Noch etwa %n Fragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more it says in part.</source>
        <translation>
            <numerusform>%n weiteres nennt sie zum Teil.</numerusform>
            <numerusform>%n weitere nennt sie zum Teil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results are of another tool, and how they were measured was not checked.</source>
        <translation>
            <numerusform>%n Ergebnis ist von einem anderen Werkzeug; wie es gemessen wurde, ist nicht geprüft.</numerusform>
            <numerusform>%n Ergebnisse sind von einem anderen Werkzeug; wie sie gemessen wurden, ist nicht geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n Durchlauf</numerusform>
            <numerusform>%n Durchläufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warm-up runs</source>
        <translation>
            <numerusform>%n Durchlauf zum Aufwärmen</numerusform>
            <numerusform>%n Durchläufe zum Aufwärmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n results passed their checks.</source>
        <translation>
            <numerusform>Das einzige Ergebnis hat seine Prüfungen bestanden.</numerusform>
            <numerusform>Alle %n Ergebnisse haben ihre Prüfungen bestanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sized for the peak with %1 to spare, with at least %n instances.</source>
        <translation>
            <numerusform>Bemessen für die Spitze mit %1 Reserve, mit mindestens %n Instanz.</numerusform>
            <numerusform>Bemessen für die Spitze mit %1 Reserve, mit mindestens %n Instanzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A decision on this study is thin: it rests on %1.</source>
        <translation>Eine Entscheidung nach dieser Studie steht auf dünnem Eis: sie beruht auf %1.</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Clock before the run, MHz</source>
        <translation>Takt vor dem Lauf, MHz</translation>
    </message>
    <message>
        <source>Cores that may be used</source>
        <translation>Nutzbare Kerne</translation>
    </message>
    <message>
        <source>Governor of the clock</source>
        <translation>Taktsteuerung</translation>
    </message>
    <message>
        <source>Highest clock, MHz</source>
        <translation>Höchster Takt, MHz</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Install Go of that version from go.dev/dl and unpack it to /usr/local/go: this system&apos;s package is older.</source>
        <translation>Installieren Sie Go in dieser Version von go.dev/dl und entpacken Sie es nach /usr/local/go: das Paket dieses Systems ist älter.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Load before the run (1, 5 and 15 minutes)</source>
        <translation>Last vor dem Lauf (1, 5 und 15 Minuten)</translation>
    </message>
    <message>
        <source>Memory that was free</source>
        <translation>Freier Speicher</translation>
    </message>
    <message>
        <source>Most of the article&apos;s tables was not read: %1 read, %2 not read.</source>
        <translation>Der größte Teil der Tabellen des Artikels wurde nicht gelesen: %1 gelesen, %2 nicht.</translation>
    </message>
    <message>
        <source>No other pair of options would tell more.</source>
        <translation>Kein weiteres Paar würde noch etwas verraten.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Stromversorgung</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>The people who have a say</source>
        <translation>Wer mitentscheidet</translation>
    </message>
    <message>
        <source>The study is your edited copy.</source>
        <translation>Die Studie ist Ihre bearbeitete Kopie.</translation>
    </message>
    <message>
        <source>They are equal to me</source>
        <translation>Mir ist beides gleich</translation>
    </message>
    <message>
        <source>This study holds nothing that compares its alternatives.</source>
        <translation>Diese Studie enthält nichts, was ihre Alternativen vergleicht.</translation>
    </message>
    <message>
        <source>Turbo</source>
        <translation>Turbo</translation>
    </message>
    <message>
        <source>Virtualisation</source>
        <translation>Virtualisierung</translation>
    </message>
    <message>
        <source>Which of these two would you take?</source>
        <translation>Welche der beiden würden Sie nehmen?</translation>
    </message>
    <message>
        <source>no change since %1</source>
        <translation>keine Änderung seit %1</translation>
    </message>
    <message>
        <source>too few trials to tell what changed since %1</source>
        <translation>zu wenige Durchläufe, um zu sagen, was sich seit %1 geändert hat</translation>
    </message>
    <message>
        <source>very good at %1, weak at %2</source>
        <translation>sehr gut bei %1, schwach bei %2</translation>
    </message>
    <message>
        <source>%1 (%2) runs:</source>
        <translation>%1 (%2) führt aus:</translation>
    </message>
    <message>
        <source>%1 as the database</source>
        <translation>%1 als Datenbank</translation>
    </message>
    <message>
        <source>%1 does not answer all requests as its subject.json says.</source>
        <translation>%1 antwortet nicht auf alle Anfragen, wie seine subject.json sagt.</translation>
    </message>
    <message>
        <source>%1 does not answer as its subject.json says:
%2</source>
        <translation>%1 antwortet nicht, wie seine subject.json sagt:
%2</translation>
    </message>
    <message>
        <source>%1 does not work over %2.</source>
        <translation>%1 arbeitet nicht über %2.</translation>
    </message>
    <message>
        <source>%1 has no TLS: nothing says how it is started with a certificate.</source>
        <translation>%1 kann kein TLS: Nirgends steht, wie es mit einem Zertifikat gestartet wird.</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 is 0 or 1.</source>
        <translation>%1 ist 0 oder 1.</translation>
    </message>
    <message>
        <source>%1 is left out: it has to be allowed first, by bakeoff subject allow %1.</source>
        <translation>%1 wird ausgelassen: Es muss erst erlaubt werden, mit bakeoff subject allow %1.</translation>
    </message>
    <message>
        <source>%1 is no service of your own that could be tried.</source>
        <translation>%1 ist kein eigener Dienst, der sich ausprobieren ließe.</translation>
    </message>
    <message>
        <source>%1 is not on this machine: %2.</source>
        <translation>%1 ist nicht auf dieser Maschine: %2.</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1 ist da</translation>
    </message>
    <message>
        <source>%1 is your own, and was not allowed to run as it is now.</source>
        <translation>%1 ist Ihr eigenes Programm und wurde in seiner jetzigen Form nicht erlaubt.</translation>
    </message>
    <message>
        <source>%1: expected %2, but %3.</source>
        <translation>%1: erwartet war %2, aber %3.</translation>
    </message>
    <message>
        <source>%1; the certificate was not checked</source>
        <translation>%1; das Zertifikat wurde nicht geprüft</translation>
    </message>
    <message>
        <source>--insecure is of https:// addresses: plain HTTP has no certificate.</source>
        <translation>--insecure gilt nur für https://-Adressen: Unverschlüsseltes HTTP hat kein Zertifikat.</translation>
    </message>
    <message>
        <source>--insecure takes any certificate; SSL_CERT_FILE names a file of those that are to be trusted.</source>
        <translation>--insecure akzeptiert jedes Zertifikat; SSL_CERT_FILE nennt eine Datei mit denen, die als vertrauenswürdig gelten.</translation>
    </message>
    <message>
        <source>A HAR file of more than 64 MiB is not read.</source>
        <translation>Eine HAR-Datei von mehr als 64 MiB wird nicht gelesen.</translation>
    </message>
    <message>
        <source>A database is sqlite or postgresql.</source>
        <translation>Eine Datenbank ist sqlite oder postgresql.</translation>
    </message>
    <message>
        <source>A load can bring down what others use. If it is yours to load, say so: --any-host.</source>
        <translation>Last kann lahmlegen, was andere benutzen. Wenn Sie diesen Rechner belasten dürfen, geben Sie --any-host an.</translation>
    </message>
    <message>
        <source>A member is named by a JSON pointer, such as /items/0/id.</source>
        <translation>Ein Feld wird durch einen JSON-Zeiger benannt, etwa /items/0/id.</translation>
    </message>
    <message>
        <source>A request is a method and a path, such as GET /orders.</source>
        <translation>Eine Anfrage ist eine Methode und ein Pfad, etwa GET /orders.</translation>
    </message>
    <message>
        <source>A server with TLS is told of its certificate by arguments or by env.</source>
        <translation>Einem Server mit TLS wird sein Zertifikat über „arguments“ oder „env“ mitgeteilt.</translation>
    </message>
    <message>
        <source>A service is asked by plain HTTP: its URL begins with http://.</source>
        <translation>Ein Dienst wird über unverschlüsseltes HTTP angefragt: Seine URL beginnt mit http://.</translation>
    </message>
    <message>
        <source>A service is started by a --command, or it runs at a --url.</source>
        <translation>Ein Dienst wird mit einem --command gestartet oder läuft unter einer --url.</translation>
    </message>
    <message>
        <source>A service is started by a command, or it runs at a URL: not both.</source>
        <translation>Ein Dienst wird mit einem Befehl gestartet oder läuft unter einer URL: nicht beides.</translation>
    </message>
    <message>
        <source>A service needs a name.</source>
        <translation>Ein Dienst braucht einen Namen.</translation>
    </message>
    <message>
        <source>A service of your own under the requests that you state for it: a closed loop, each request as often as its weight says.</source>
        <translation>Ein eigener Dienst unter den Anfragen, die Sie für ihn angeben: eine geschlossene Schleife, jede Anfrage so oft, wie ihr Gewicht sagt.</translation>
    </message>
    <message>
        <source>A service stands at the top of the file: its &quot;command&quot; or &quot;url&quot; and &quot;requests&quot;.</source>
        <translation>Ein Dienst steht auf der obersten Ebene der Datei: „command“ oder „url“ und „requests“.</translation>
    </message>
    <message>
        <source>A variable is written as NAME=value, not &quot;%1&quot;.</source>
        <translation>Eine Variable wird NAME=Wert geschrieben, nicht „%1“.</translation>
    </message>
    <message>
        <source>Against the others</source>
        <translation>Gegenüber den anderen</translation>
    </message>
    <message>
        <source>Allowed, as it is now. When it changes, it has to be allowed anew.</source>
        <translation>Erlaubt, so wie es jetzt ist. Wenn es sich ändert, muss es neu erlaubt werden.</translation>
    </message>
    <message>
        <source>Ask all of them the same: give them the same requests.</source>
        <translation>Stellen Sie allen dieselben Anfragen.</translation>
    </message>
    <message>
        <source>Chosen, as nothing else was said: what the study &quot;%1&quot; is about, %2 of %3 cases. --all runs all of them; --workload and --subject choose.</source>
        <translation>Gewählt, da nichts anderes gesagt wurde: worum es in der Studie „%1“ geht, %2 von %3 Fällen. --all misst alle; --workload und --subject wählen aus.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Dropped, as they may be secrets: %1.</source>
        <translation>Weggelassen, weil es Geheimnisse sein können: %1.</translation>
    </message>
    <message>
        <source>Expected a level of the scenario&apos;s rating scale.</source>
        <translation>Erwartet wird eine Stufe der Bewertungsskala dieses Szenarios.</translation>
    </message>
    <message>
        <source>Expected one of: run, prepare, probe, serve, try.</source>
        <translation>Erwartet wird eines von: run, prepare, probe, serve, try.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>For %1: %2</source>
        <translation>Für %1: %2</translation>
    </message>
    <message>
        <source>From here the answers, not the measurements, decide: %1</source>
        <translation>Ab hier entscheiden die Antworten, nicht die Messungen: %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>In the source it is %1 of %2, which is better.</source>
        <translation>In der Quelle ist es %1 von %2, also besser.</translation>
    </message>
    <message>
        <source>In the source it is %1 of %2, which is worse.</source>
        <translation>In der Quelle ist es %1 von %2, also schlechter.</translation>
    </message>
    <message>
        <source>In the source it is %1 of %2.</source>
        <translation>In der Quelle ist es %1 von %2.</translation>
    </message>
    <message>
        <source>It cannot be decided here: this machine&apos;s floor of %1 is wider than the difference between %2 and %3.</source>
        <translation>Hier lässt es sich nicht entscheiden: Was diese Maschine gerade noch unterscheiden kann (%1), ist mehr als der Unterschied zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>It cannot be decided here: to tell %1 from %2 would take more than %3 trials of each, or something that cannot be measured on this machine.</source>
        <translation>Hier lässt es sich nicht entscheiden: Um %1 von %2 zu unterscheiden, bräuchte es mehr als %3 Durchläufe von jedem oder etwas, das sich auf dieser Maschine nicht messen lässt.</translation>
    </message>
    <message>
        <source>It did not find the copy that was slowed by %1 (%2).</source>
        <translation>Er hat die um %1 gebremste Kopie nicht gefunden (%2).</translation>
    </message>
    <message>
        <source>It found the copy that was slowed by %1 (%2).</source>
        <translation>Er hat die um %1 gebremste Kopie gefunden (%2).</translation>
    </message>
    <message>
        <source>It is certain that it is a tie: %1 and %2 differ by less than %3 points, whatever else would be measured.</source>
        <translation>Es ist sicher ein Gleichstand: %1 und %2 unterscheiden sich um weniger als %3 Punkte, was auch immer noch gemessen wird.</translation>
    </message>
    <message>
        <source>It is certain: %1 stays ahead of %2, whatever else would be measured.</source>
        <translation>Es ist sicher: %1 bleibt vor %2, was auch immer noch gemessen wird.</translation>
    </message>
    <message>
        <source>Look at what it runs and allow it: %1</source>
        <translation>Sehen Sie sich an, was es ausführt, und erlauben Sie es: %1</translation>
    </message>
    <message>
        <source>Measure it without TLS, or say under &quot;tls&quot; in its subject.json what its program takes (resources/subjects/README.md).</source>
        <translation>Messen Sie es ohne TLS, oder geben Sie unter „tls“ in seiner subject.json an, was sein Programm dafür braucht (resources/subjects/README.md).</translation>
    </message>
    <message>
        <source>Most of it was &quot;%1&quot;, %2 cores.</source>
        <translation>Das meiste war „%1“, %2 Kerne.</translation>
    </message>
    <message>
        <source>Name a chart; --list shows which there are.</source>
        <translation>Nennen Sie ein Diagramm; --list zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>Next: %1, because it bears on &quot;%2&quot; and may put %3 before %4. Chance that anything measured still flips it: at most %5.</source>
        <translation>Als Nächstes: %1, denn das betrifft „%2“ und kann %3 vor %4 bringen. Wahrscheinlichkeit, dass eine Messung das Ergebnis noch kippt: höchstens %5.</translation>
    </message>
    <message>
        <source>Next: %1, because it narrows most how far %4 is ahead of %3 at &quot;%2&quot;. Chance that anything measured still flips it: at most %5.</source>
        <translation>Als Nächstes: %1, denn das grenzt am stärksten ein, wie weit %4 bei „%2“ vor %3 liegt. Wahrscheinlichkeit, dass eine Messung das Ergebnis noch kippt: höchstens %5.</translation>
    </message>
    <message>
        <source>No certificate could be made: %1.</source>
        <translation>Es ließ sich kein Zertifikat erzeugen: %1.</translation>
    </message>
    <message>
        <source>No measurement can put another alternative before %1: by your answers it stays ahead whatever they would show.</source>
        <translation>Keine Messung kann eine andere Alternative vor %1 bringen: Nach Ihren Antworten bleibt diese vorn, was immer sie zeigen würden.</translation>
    </message>
    <message>
        <source>No request is left to make a mix of.</source>
        <translation>Es bleibt keine Anfrage, aus der sich eine Mischung machen ließe.</translation>
    </message>
    <message>
        <source>No server of PostgreSQL is named here.</source>
        <translation>Hier ist kein PostgreSQL-Server angegeben.</translation>
    </message>
    <message>
        <source>Not possible here, %1: %2</source>
        <translation>Hier nicht möglich, %1: %2</translation>
    </message>
    <message>
        <source>Nothing of %1 runs until you allow it again.</source>
        <translation>Nichts von %1 läuft, bis Sie es wieder erlauben.</translation>
    </message>
    <message>
        <source>Nothing of it runs until you allow it: %1</source>
        <translation>Nichts davon läuft, ehe Sie es erlauben: %1</translation>
    </message>
    <message>
        <source>Nothing that can be measured bears on this decision: the study has no evidence for the scenarios that are part of your work.</source>
        <translation>Nichts, was sich messen lässt, wirkt sich auf diese Entscheidung aus: Die Studie hat keine Belege für die Szenarien, die Teil Ihrer Arbeit sind.</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>PostgreSQL is asked for, and no server of it is named.</source>
        <translation>PostgreSQL ist verlangt, aber es ist kein Server dafür angegeben.</translation>
    </message>
    <message>
        <source>Record less, or take the server&apos;s access log.</source>
        <translation>Zeichnen Sie weniger auf, oder nehmen Sie das Zugriffsprotokoll des Servers.</translation>
    </message>
    <message>
        <source>See whether the server speaks TLS on this port.</source>
        <translation>Prüfen Sie, ob der Server auf diesem Port TLS spricht.</translation>
    </message>
    <message>
        <source>See whether the server speaks TLS on this port; plain HTTP is written http://.</source>
        <translation>Prüfen Sie, ob der Server auf diesem Port TLS spricht; unverschlüsseltes HTTP schreibt man http://.</translation>
    </message>
    <message>
        <source>Start %1: Bakeoff asks it and does not start it.</source>
        <translation>Starten Sie %1 selbst: Bakeoff schickt ihm nur Anfragen.</translation>
    </message>
    <message>
        <source>Start Bakeoff with BAKEOFF_POSTGRES_URL set to one.</source>
        <translation>Starten Sie Bakeoff mit der Adresse eines solchen in BAKEOFF_POSTGRES_URL.</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>TLS 1.2 and 1.3 are offered, with HTTP/1.1: see what the server takes.</source>
        <translation>Angeboten werden TLS 1.2 und 1.3, mit HTTP/1.1: Prüfen Sie, was der Server annimmt.</translation>
    </message>
    <message>
        <source>TLS could not be set up: %1.</source>
        <translation>TLS ließ sich nicht einrichten: %1.</translation>
    </message>
    <message>
        <source>TLS goes through Asio</source>
        <translation>TLS läuft über Asio</translation>
    </message>
    <message>
        <source>TLS handshake p50</source>
        <translation>TLS-Handshake p50</translation>
    </message>
    <message>
        <source>The cost at your load decides, and that hangs on whole fleets: measure a whole run.</source>
        <translation>Die Kosten bei Ihrer Last entscheiden, und die hängen an ganzen Flotten: Messen Sie einen ganzen Lauf.</translation>
    </message>
    <message>
        <source>The figures of %1 lie between the highest rate that held and the lowest that did not: that is no confidence interval.</source>
        <translation>Die Zahlen von %1 liegen zwischen der höchsten Rate, die das Ziel einhielt, und der niedrigsten, die es verfehlte: Das ist kein Konfidenzintervall.</translation>
    </message>
    <message>
        <source>The folder of a service is named from the root on.</source>
        <translation>Der Ordner eines Dienstes wird mit vollem Pfad angegeben.</translation>
    </message>
    <message>
        <source>The server does not finish handshakes of TLS, or breaks it off: look at its limits and at what it wrote.</source>
        <translation>Der Server bringt TLS-Handshakes nicht zu Ende oder bricht sie ab: Sehen Sie sich seine Grenzen und seine Ausgaben an.</translation>
    </message>
    <message>
        <source>The server speaks TLS on this port: write https://, or name one where it speaks plain HTTP.</source>
        <translation>Der Server spricht auf diesem Port TLS: Schreiben Sie https://, oder nennen Sie einen, auf dem er unverschlüsseltes HTTP spricht.</translation>
    </message>
    <message>
        <source>The time is up, and it is not certain yet: %1 comes first. Chance that anything measured still flips it: at most %2.</source>
        <translation>Die Zeit ist um, und sicher ist es noch nicht: %1 liegt vorn. Wahrscheinlichkeit, dass eine Messung das noch kippt: höchstens %2.</translation>
    </message>
    <message>
        <source>There is a subject &quot;%1&quot; already.</source>
        <translation>Es gibt schon einen Prüfling „%1“.</translation>
    </message>
    <message>
        <source>There is no TLS with %1: %2.</source>
        <translation>Mit %1 kommt kein TLS zustande: %2.</translation>
    </message>
    <message>
        <source>There is no database &quot;%1&quot; in this version of Bakeoff.</source>
        <translation>In dieser Version von Bakeoff gibt es keine Datenbank „%1“.</translation>
    </message>
    <message>
        <source>There is no service &quot;%1&quot; of your own.</source>
        <translation>Es gibt keinen eigenen Dienst „%1“.</translation>
    </message>
    <message>
        <source>There is nothing of your own called &quot;%1&quot;.</source>
        <translation>Es gibt nichts Eigenes namens „%1“.</translation>
    </message>
    <message>
        <source>They have ended: nobody is left to name.</source>
        <translation>Sie sind beendet: Es läuft keines mehr, das man nennen könnte.</translation>
    </message>
    <message>
        <source>This folder cannot be removed.</source>
        <translation>Dieser Ordner lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>This is no HAR file and no access log. The first of %1 lines that are none: %2</source>
        <translation>Das ist keine HAR-Datei und kein Zugriffsprotokoll. Die erste von %1 Zeilen, die keine sind: %2</translation>
    </message>
    <message>
        <source>This is no address.</source>
        <translation>Das ist keine Adresse.</translation>
    </message>
    <message>
        <source>This is no line of an access log: it has no [time] before a &quot;request&quot;.</source>
        <translation>Das ist keine Zeile eines Zugriffsprotokolls: Sie hat keine [Zeit] vor einer „Anfrage“.</translation>
    </message>
    <message>
        <source>This is no line of an access log: its request has no closing quotation mark.</source>
        <translation>Das ist keine Zeile eines Zugriffsprotokolls: Ihre Anfrage hat kein schließendes Anführungszeichen.</translation>
    </message>
    <message>
        <source>This is no line of an access log: no status follows its request.</source>
        <translation>Das ist keine Zeile eines Zugriffsprotokolls: Auf ihre Anfrage folgt kein Status.</translation>
    </message>
    <message>
        <source>This is of a service, which has a &quot;command&quot; or a &quot;url&quot; beside it.</source>
        <translation>Das gehört zu einem Dienst, der daneben „command“ oder „url“ hat.</translation>
    </message>
    <message>
        <source>This line is longer than 64 KiB.</source>
        <translation>Diese Zeile ist länger als 64 KiB.</translation>
    </message>
    <message>
        <source>This line is no JSON object.</source>
        <translation>Diese Zeile ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>This line names no method and path.</source>
        <translation>Diese Zeile nennt keine Methode und keinen Pfad.</translation>
    </message>
    <message>
        <source>This number is too small.</source>
        <translation>Diese Zahl ist zu klein.</translation>
    </message>
    <message>
        <source>This system does not tell which ones.</source>
        <translation>Dieses System sagt nicht, welche.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Until you say how much of your work each scenario is, each counts what the source weighs it by.</source>
        <translation>Solange Sie nicht sagen, wie viel Ihrer Arbeit jedes Szenario ausmacht, zählt jedes so viel, wie die Quelle es gewichtet.</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>What you allowed cannot be kept: %1.</source>
        <translation>Ihre Erlaubnis lässt sich nicht speichern: %1.</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>Your own service</source>
        <translation>Eigener Dienst</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no alternative</source>
        <translation>„%1“ ist keine Alternative</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no figure</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a database; write sqlite, postgresql, or both with a comma between.</source>
        <translation>„%1“ ist keine Datenbank; schreiben Sie sqlite, postgresql oder beide mit einem Komma dazwischen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not on, off, or off,on for both.</source>
        <translation>„%1“ ist nicht on, off oder off,on für beides.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of no workload</source>
        <translation>„%1“ gehört zu keiner Arbeitslast</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of the workload %2</source>
        <translation>„%1“ gehört zur Arbeitslast %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; speaks of %2</source>
        <translation>„%1“ spricht von %2</translation>
    </message>
    <message>
        <source>a bare number</source>
        <translation>eine bloße Zahl</translation>
    </message>
    <message>
        <source>a bare number: nothing says its unit, nor whether less or more of it is better</source>
        <translation>eine bloße Zahl: Weder ihre Einheit steht da noch, ob weniger oder mehr davon besser ist</translation>
    </message>
    <message>
        <source>a claim over all runs</source>
        <translation>einer Behauptung über alle Läufe</translation>
    </message>
    <message>
        <source>a correction of this fits nothing in the article as it is now</source>
        <translation>eine Berichtigung dazu passt auf nichts mehr im jetzigen Artikel</translation>
    </message>
    <message>
        <source>a row that rates fewer than two is no scenario</source>
        <translation>eine Zeile, die weniger als zwei bewertet, ist kein Szenario</translation>
    </message>
    <message>
        <source>a run</source>
        <translation>einem Lauf</translation>
    </message>
    <message>
        <source>a run, or several</source>
        <translation>einem Lauf oder mehreren</translation>
    </message>
    <message>
        <source>a status from 200 to 299</source>
        <translation>ein Status von 200 bis 299</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>another body, of %1 bytes</source>
        <translation>ein anderer Body von %1 Bytes</translation>
    </message>
    <message>
        <source>as it was read at first</source>
        <translation>wie es zuerst gelesen wurde</translation>
    </message>
    <message>
        <source>asked for io_uring, which does TLS through Asio</source>
        <translation>verlangt war io_uring; TLS geht dort über Asio</translation>
    </message>
    <message>
        <source>asks to be allowed</source>
        <translation>muss erlaubt werden</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>experiment: %1</source>
        <translation>Experiment: %1</translation>
    </message>
    <message>
        <source>it is %1</source>
        <translation>es ist %1</translation>
    </message>
    <message>
        <source>it is compared</source>
        <translation>wird verglichen</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>es ist nicht da</translation>
    </message>
    <message>
        <source>it must begin with http:// or https://.</source>
        <translation>sie muss mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>its certificate is refused, %1</source>
        <translation>sein Zertifikat wird abgelehnt, %1</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>less is better</source>
        <translation>weniger ist besser</translation>
    </message>
    <message>
        <source>less of &quot;%1&quot; is better</source>
        <translation>weniger „%1“ ist besser</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>more is better</source>
        <translation>mehr ist besser</translation>
    </message>
    <message>
        <source>more of &quot;%1&quot; is better</source>
        <translation>mehr „%1“ ist besser</translation>
    </message>
    <message>
        <source>none of ours</source>
        <translation>keine von unseren</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>right: %1</source>
        <translation>richtig: %1</translation>
    </message>
    <message>
        <source>several runs</source>
        <translation>mehreren Läufen</translation>
    </message>
    <message>
        <source>speaks against it</source>
        <translation>spricht dagegen</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>status %1, %2 bytes</source>
        <translation>Status %1, %2 Bytes</translation>
    </message>
    <message>
        <source>the answer is no JSON</source>
        <translation>die Antwort ist kein JSON</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; names who is compared</source>
        <translation>die Spalte „%1“ nennt, wer verglichen wird</translation>
    </message>
    <message>
        <source>the connection was closed during the handshake</source>
        <translation>die Verbindung wurde während des Handshakes geschlossen</translation>
    </message>
    <message>
        <source>the figure is too small</source>
        <translation>die Zahl ist zu klein</translation>
    </message>
    <message>
        <source>the handshake was not answered in time</source>
        <translation>der Handshake wurde nicht rechtzeitig beantwortet</translation>
    </message>
    <message>
        <source>the header of line %1 names who is compared</source>
        <translation>die Kopfzeile in Zeile %1 nennt, wer verglichen wird</translation>
    </message>
    <message>
        <source>the unit of &quot;%1&quot; is %2</source>
        <translation>die Einheit von „%1“ ist %2</translation>
    </message>
    <message>
        <source>the whole body is as stated</source>
        <translation>der ganze Body ist wie angegeben</translation>
    </message>
    <message>
        <source>this is no alternative</source>
        <translation>das ist keine Alternative</translation>
    </message>
    <message>
        <source>this is no figure</source>
        <translation>das ist keine Zahl</translation>
    </message>
    <message>
        <source>toolchain</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>what it answers is not TLS</source>
        <translation>seine Antwort ist kein TLS</translation>
    </message>
    <message>
        <source>what speaks against it</source>
        <translation>was gegen sie spricht</translation>
    </message>
    <message>
        <source>when to choose it</source>
        <translation>wann man sie wählt</translation>
    </message>
    <message>
        <source>where it shines</source>
        <translation>worin sie glänzt</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>without TLS</source>
        <translation>ohne TLS</translation>
    </message>
    <message>
        <source>wrong: %1, but %2</source>
        <translation>falsch: %1, aber %2</translation>
    </message>
    <message>
        <source>you said that this is no figure</source>
        <translation>Sie haben gesagt, dass dies keine Zahl ist</translation>
    </message>
    <message>
        <source>you said: %1</source>
        <translation>Sie haben gesagt: %1</translation>
    </message>
    <message>
        <source>your load and a run</source>
        <translation>Ihrer Last und einem Lauf</translation>
    </message>
    <message numerus="yes">
        <source>%1 requests, of %n kinds: look at what they are before you use them.</source>
        <translation>
            <numerusform>%1 Anfragen, von %n Art: Sehen Sie sie an, ehe Sie sie benutzen.</numerusform>
            <numerusform>%1 Anfragen, von %n Arten: Sehen Sie sie an, ehe Sie sie benutzen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more such lines.</source>
        <translation>
            <numerusform>Und %n weitere solche Zeile.</numerusform>
            <numerusform>Und %n weitere solche Zeilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests beyond the first 100,000 different ones.</source>
        <translation>
            <numerusform>Ausgelassen: %n Anfrage nach den ersten 100.000 verschiedenen.</numerusform>
            <numerusform>Ausgelassen: %n Anfragen nach den ersten 100.000 verschiedenen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests of the rarer kinds.</source>
        <translation>
            <numerusform>Ausgelassen: %n Anfrage einer selteneren Art.</numerusform>
            <numerusform>Ausgelassen: %n Anfragen der selteneren Arten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests that are none for a load, such as odd methods or paths.</source>
        <translation>
            <numerusform>Ausgelassen: %n Anfrage, die für eine Last nicht taugt, etwa wegen Methode oder Pfad.</numerusform>
            <numerusform>Ausgelassen: %n Anfragen, die für eine Last nicht taugen, etwa wegen Methode oder Pfad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests that delete, for each can be made once only.</source>
        <translation>
            <numerusform>Ausgelassen: %n Anfrage, die löscht, denn sie lässt sich nur einmal stellen.</numerusform>
            <numerusform>Ausgelassen: %n Anfragen, die löschen, denn jede lässt sich nur einmal stellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests that were answered with a status of 400 or above.</source>
        <translation>
            <numerusform>Ausgelassen: %n Anfrage, die mit einem Status ab 400 beantwortet wurde.</numerusform>
            <numerusform>Ausgelassen: %n Anfragen, die mit einem Status ab 400 beantwortet wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests to other hosts than %1.</source>
        <translation>
            <numerusform>Ausgelassen: %n Anfrage an einen anderen Rechner als %1.</numerusform>
            <numerusform>Ausgelassen: %n Anfragen an andere Rechner als %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests whose bodies are neither JSON nor a form.</source>
        <translation>
            <numerusform>Ausgelassen: %n Anfrage, deren Body weder JSON noch ein Formular ist.</numerusform>
            <numerusform>Ausgelassen: %n Anfragen, deren Bodys weder JSON noch ein Formular sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests whose bodies the log does not keep.</source>
        <translation>
            <numerusform>Ausgelassen: %n Anfrage, deren Body das Protokoll nicht enthält.</numerusform>
            <numerusform>Ausgelassen: %n Anfragen, deren Bodys das Protokoll nicht enthält.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests with bodies of more than 4 KiB.</source>
        <translation>
            <numerusform>Ausgelassen: %n Anfrage mit einem Body von mehr als 4 KiB.</numerusform>
            <numerusform>Ausgelassen: %n Anfragen mit Bodys von mehr als 4 KiB.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n requests with what looks like a token in their paths.</source>
        <translation>
            <numerusform>Ausgelassen: %n Anfrage, in deren Pfad etwas wie ein Token steht.</numerusform>
            <numerusform>Ausgelassen: %n Anfragen, in deren Pfaden etwas wie ein Token steht.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 side by side would be best in %2 of the ways your open answers could fall.</source>
        <translation>%1 nebeneinander wären in %2 der Fälle am besten, die Ihre offenen Antworten zulassen.</translation>
    </message>
    <message>
        <source>%1 would be best in %2 of the ways your open answers could fall.</source>
        <translation>%1 wäre in %2 der Fälle am besten, die Ihre offenen Antworten zulassen.</translation>
    </message>
    <message>
        <source>Not decided yet: %1 side by side are ahead</source>
        <translation>Noch nicht entschieden: %1 nebeneinander liegen vorn</translation>
    </message>
    <message>
        <source>%1 alternatives at %2 scenarios are too many to decide among in a few seconds.</source>
        <translation>%1 Alternativen in %2 Szenarien sind zu viele, um in ein paar Sekunden zwischen ihnen zu entscheiden.</translation>
    </message>
    <message>
        <source>%1 has this translation, too. Two texts need two.</source>
        <translation>Diese Übersetzung hat auch %1. Zwei Texte brauchen zwei.</translation>
    </message>
    <message>
        <source>A library is not the one whose checksum the subject states.</source>
        <translation>Eine Bibliothek ist nicht die, deren Prüfsumme der Prüfling nennt.</translation>
    </message>
    <message>
        <source>A translation is the same as a text that the study has without one, so the two could not be told apart.</source>
        <translation>Eine Übersetzung ist gleich einem Text, den die Studie ohne Übersetzung hat; die beiden ließen sich nicht auseinanderhalten.</translation>
    </message>
    <message>
        <source>Check that this machine reaches Maven Central, or name a mirror in Maven&apos;s settings.xml.</source>
        <translation>Prüfen Sie, ob dieser Rechner Maven Central erreicht, oder nennen Sie in Mavens settings.xml einen Spiegel.</translation>
    </message>
    <message>
        <source>Exclude alternatives by a must-have, or decide among the best of each kind: up to %1 x %1 is possible.</source>
        <translation>Schließen Sie Alternativen durch ein Muss-Kriterium aus, oder entscheiden Sie zwischen den besten jeder Art: Bis zu %1 x %1 ist möglich.</translation>
    </message>
    <message>
        <source>Expected 0 to 600 seconds.</source>
        <translation>Erwartet werden 0 bis 600 Sekunden.</translation>
    </message>
    <message>
        <source>Install Boost&apos;s headers with your system&apos;s package manager.</source>
        <translation>Installieren Sie die Header von Boost mit der Paketverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>Install Boost&apos;s headers.</source>
        <translation>Installieren Sie die Header von Boost.</translation>
    </message>
    <message>
        <source>Install Maven (maven.apache.org).</source>
        <translation>Installieren Sie Maven (maven.apache.org).</translation>
    </message>
    <message>
        <source>Install Maven with your system&apos;s package manager.</source>
        <translation>Installieren Sie Maven mit der Paketverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>Install OpenSSL&apos;s headers with your system&apos;s package manager.</source>
        <translation>Installieren Sie die Header von OpenSSL mit der Paketverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>Install OpenSSL&apos;s headers.</source>
        <translation>Installieren Sie die Header von OpenSSL.</translation>
    </message>
    <message>
        <source>Install a C++ compiler with your system&apos;s package manager.</source>
        <translation>Installieren Sie einen C++-Compiler mit der Paketverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>It was steady after %1 s.</source>
        <translation>Gleichmäßig war er nach %1 s.</translation>
    </message>
    <message>
        <source>No C++ compiler that knows C++20 was found.</source>
        <translation>Es wurde kein C++-Compiler gefunden, der C++20 kennt.</translation>
    </message>
    <message>
        <source>Subjects in C++ are built on Linux and macOS only.</source>
        <translation>Prüflinge in C++ werden nur unter Linux und macOS gebaut.</translation>
    </message>
    <message>
        <source>The headers of Boost 1.75 or newer were not found.</source>
        <translation>Die Header von Boost 1.75 oder neuer wurden nicht gefunden.</translation>
    </message>
    <message>
        <source>The headers of OpenSSL were not found.</source>
        <translation>Die Header von OpenSSL wurden nicht gefunden.</translation>
    </message>
    <message>
        <source>The server was still warming up: its rate or its times had not stayed at one level.</source>
        <translation>Der Server lief noch warm: Seine Rate oder seine Zeiten waren noch nicht auf einem Niveau geblieben.</translation>
    </message>
    <message>
        <source>The study has no text %1.</source>
        <translation>Die Studie hat keinen Text %1.</translation>
    </message>
    <message>
        <source>The text %1 has no translation.</source>
        <translation>Der Text %1 hat keine Übersetzung.</translation>
    </message>
    <message>
        <source>The text %1 stands twice.</source>
        <translation>Der Text %1 steht zweimal da.</translation>
    </message>
    <message>
        <source>These are the texts of the study %1 in the language %2.</source>
        <translation>Das sind die Texte der Studie %1 in der Sprache %2.</translation>
    </message>
    <message>
        <source>Time to steady state</source>
        <translation>Zeit bis zum eingeschwungenen Zustand</translation>
    </message>
    <message>
        <source>With %1 alternatives at %2 scenarios only %3 of %4 worlds were drawn, to keep it to seconds: how often each is best is right within %5.</source>
        <translation>Bei %1 Alternativen in %2 Szenarien wurden nur %3 von %4 Welten gezogen, damit es bei Sekunden bleibt: Wie oft jede die beste ist, stimmt auf %5 genau.</translation>
    </message>
    <message>
        <source>nothing tells who was measured from what was done</source>
        <translation>nichts unterscheidet, wer gemessen wurde, von dem, was getan wurde</translation>
    </message>
    <message>
        <source>this row has more cells than its table has columns, so nothing says which cell belongs where</source>
        <translation>diese Zeile hat mehr Zellen, als ihre Tabelle Spalten hat; nichts sagt also, welche Zelle wohin gehört</translation>
    </message>
    <message>
        <source>what a tool prints beside its figures is not read</source>
        <translation>was ein Werkzeug neben seinen Zahlen ausgibt, wird nicht gelesen</translation>
    </message>
    <message>
        <source>%1: the run %2 is no measurement of this machine.</source>
        <translation>%1: Der Lauf %2 ist keine Messung dieser Maschine.</translation>
    </message>
    <message>
        <source>No single share or rating flips it; what is open together could.</source>
        <translation>Kein einzelner Anteil und keine einzelne Bewertung kippt sie; was insgesamt offen ist, könnte es.</translation>
    </message>
</context>
</TS>
