// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/foreign_words.h"

#include <map>
#include <string>

namespace bakeoff::core {
namespace {

struct Entry {
    const char* english;
    std::initializer_list<const char*> words;
};

/// What tables and lists are made of. Words that mean something else in English are left out.
const std::initializer_list<Entry>& table() {
    static const std::initializer_list<Entry> entries{
        {"feature",
         {"merkmal", "eigenschaft", "funktion", "característica", "caracteristica", "fonctionnalité", "特性",
          "功能", "機能", "특징", "기능"}},
        {"criterion",
         {"kriterium", "kriterien", "criterio", "critère", "critères", "标准", "基準", "기준", "指标", "项目",
          "項目", "항목", "对比项", "维度", "比較項目"}},
        {"aspect", {"aspekt", "aspecto", "方面", "観点", "측면"}},
        {"metric", {"messwert", "kennzahl", "metrik", "métrica", "metrica", "métrique", "指標", "지표"}},
        {"scenario",
         {"szenario", "anwendungsfall", "escenario", "scénario", "场景", "シナリオ", "シーン", "시나리오",
          "상황"}},
        {"use", {"einsatz", "usage", "uso", "utilisation", "用途", "용도"}},
        {"recommendation",
         {"empfehlung", "recomendación", "recomendacion", "recommandation", "recommandé", "推荐", "推奨",
          "추천", "建议", "おすすめ"}},
        {"winner", {"gewinner", "sieger", "ganador", "gagnant", "vainqueur", "胜者", "赢家", "勝者", "승자"}},
        {"choice", {"wahl", "elección", "eleccion", "choix", "选择", "選択", "선택"}},
        {"why",
         {"warum", "grund", "begründung", "razón", "por qué", "raison", "pourquoi", "原因", "理由", "이유"}},
        {"notes",
         {"bemerkung", "anmerkung", "bemerkungen", "anmerkungen", "notas", "observaciones", "remarque",
          "remarques", "备注", "说明", "備考", "비고"}},
        {"weight",
         {"gewicht", "gewichtung", "peso", "ponderación", "poids", "pondération", "权重", "重み", "가중치"}},
        {"total", {"summe", "gesamt", "suma", "somme", "总分", "总计", "合计", "合計", "합계", "총점"}},
        {"average", {"durchschnitt", "mittelwert", "mittel", "promedio", "media", "moyenne", "平均", "평균"}},
        {"rank", {"rang", "platz", "puesto", "排名", "順位", "순위"}},
        {"unit", {"einheit", "unidad", "unité", "单位", "単位", "단위"}},
        {"latency",
         {"latenz", "antwortzeit", "latencia", "latence", "延迟", "レイテンシ", "지연", "响应时间"}},
        {"throughput", {"durchsatz", "rendimiento", "débit", "吞吐量", "吞吐", "スループット", "처리량"}},
        {"memory",
         {"speicher", "arbeitsspeicher", "speicherverbrauch", "memoria", "mémoire", "内存", "メモリ",
          "메모리"}},
        {"time", {"zeit", "laufzeit", "dauer", "tiempo", "temps", "durée", "时间", "耗时", "時間", "시간"}},
        {"speed", {"geschwindigkeit", "velocidad", "vitesse", "速度", "속도"}},
        {"size", {"größe", "groesse", "tamaño", "taille", "大小", "サイズ", "크기"}},
        {"requests", {"anfragen", "peticiones", "solicitudes", "requêtes", "请求", "リクエスト", "요청"}},
        {"price",
         {"preis", "kosten", "precio", "coste", "costo", "prix", "coût", "价格", "成本", "価格", "가격"}},
        {"license", {"lizenz", "licencia", "licence", "许可证", "许可", "ライセンス", "라이선스"}},
        {"version", {"versión", "版本", "バージョン", "버전"}},
        {"language",
         {"sprache", "programmiersprache", "lenguaje", "idioma", "langage", "语言", "言語", "언어"}},
        {"framework", {"框架", "フレームワーク", "프레임워크"}},
        {"database", {"datenbank", "base de datos", "数据库", "データベース", "데이터베이스"}},
        {"tool", {"werkzeug", "herramienta", "outil", "工具", "ツール", "도구"}},
        {"library", {"bibliothek", "biblioteca", "bibliothèque", "库", "ライブラリ", "라이브러리"}},
        {"name", {"nombre", "nom", "名称", "名前", "이름"}},
        {"pros",
         {"vorteile", "vorteil", "stärken", "ventajas", "avantages", "优点", "优势", "メリット", "長所",
          "장점"}},
        {"cons",
         {"nachteile", "nachteil", "schwächen", "desventajas", "inconvenientes", "inconvénients", "缺点",
          "劣势", "デメリット", "短所", "단점"}},
        {"choose",
         {"wähle", "wählen", "nimm", "nehmen", "nutze", "verwende", "verwenden", "elige", "elegir", "usa",
          "utiliza", "choisir", "choisissez", "utilisez", "选", "选用", "使用", "選ぶ", "사용"}},
        {"when",
         {"wenn", "wann", "falls", "cuando", "cuándo", "quand", "lorsque", "适合", "适用", "何时", "場合",
          "とき", "경우", "언제"}},
        {"if", {"si"}},
        {"not", {"nicht", "kein", "keine", "nunca", "ne", "pas", "不", "不要", "않"}},
        {"difference", {"unterschied", "differenz", "diferencia", "différence", "差异", "差", "차이"}},
        {"both", {"beide", "ambos", "les deux", "两者", "両方", "둘다"}},
        {"equal", {"gleich", "unentschieden", "empate", "égalité", "平手", "持平", "引き分け", "동일"}},
    };
    return entries;
}

/// True for scripts that set no blanks between words.
bool setsNoBlanks(char32_t c) {
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF);
}

struct Known {
    std::map<std::string, std::string, std::less<>> words;
    std::vector<std::pair<std::string, std::string>> parts;  ///< found within a run of characters
};

const Known& known() {
    static const Known all = [] {
        Known out;
        for (const auto& entry : table()) {
            for (const char* word : entry.words) {
                std::size_t at = 0;
                if (setsNoBlanks(nextCodePoint(word, at)))
                    out.parts.emplace_back(word, entry.english);
                else
                    out.words.emplace(normalisedName(word), entry.english);
            }
        }
        return out;
    }();
    return all;
}

}  // namespace

Words meaningWords(std::string_view text) {
    constexpr std::size_t kLongest = 400;
    Words out;
    for (auto& word : wordsOf(text.substr(0, kLongest))) {
        if (const auto it = known().words.find(word); it != known().words.end()) {
            out.push_back(it->second);
            continue;
        }
        bool foreign = false;
        for (const char c : word)
            foreign = foreign || (static_cast<unsigned char>(c) & 0x80U) != 0;
        const std::size_t before = out.size();
        for (const auto& [part, english] : known().parts) {
            if (foreign && word.find(part) != std::string::npos)
                out.push_back(english);
        }
        if (out.size() == before)
            out.push_back(std::move(word));
    }
    return out;
}

}  // namespace bakeoff::core
