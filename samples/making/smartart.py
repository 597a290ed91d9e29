"""Add a SmartArt process to a slide: python-pptx has no such call, so its five parts are written here."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml

_NAMES = (
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_DRAWING = "http://schemas.microsoft.com/office/2007/relationships/diagramDrawing"
_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.diagram{}+xml"

_LAYOUT = """<dgm:layoutDef {names} uniqueId="urn:microsoft.com/office/officeart/2005/8/layout/default">
<dgm:title val=""/><dgm:desc val=""/><dgm:catLst><dgm:cat type="list" pri="400"/></dgm:catLst>
<dgm:layoutNode name="diagram"><dgm:alg type="snake"/><dgm:shape><dgm:adjLst/></dgm:shape><dgm:presOf/>
<dgm:constrLst><dgm:constr type="w" for="ch" forName="node" refType="w"/><dgm:constr type="h" for="ch" forName="node"
refType="w" refFor="ch" refForName="node" fact="0.4"/></dgm:constrLst><dgm:ruleLst/>
<dgm:forEach name="each" axis="ch" ptType="node"><dgm:layoutNode name="node"><dgm:alg type="tx"/>
<dgm:shape type="rect"><dgm:adjLst/></dgm:shape><dgm:presOf axis="desOrSelf" ptType="node"/><dgm:constrLst/>
<dgm:ruleLst><dgm:rule type="primFontSz" val="5" fact="NaN" max="NaN"/></dgm:ruleLst></dgm:layoutNode></dgm:forEach>
</dgm:layoutNode></dgm:layoutDef>"""
_STYLE = """<dgm:styleDef {names} uniqueId="urn:microsoft.com/office/officeart/2005/8/quickstyle/simple1">
<dgm:title val=""/><dgm:desc val=""/><dgm:catLst><dgm:cat type="simple" pri="10100"/></dgm:catLst>
<dgm:scene3d><a:camera prst="orthographicFront"/><a:lightRig rig="threePt" dir="t"/></dgm:scene3d>
<dgm:styleLbl name="node1"><dgm:scene3d><a:camera prst="orthographicFront"/><a:lightRig rig="threePt" dir="t"/>
</dgm:scene3d><dgm:sp3d/><dgm:txPr/><dgm:style><a:lnRef idx="2"><a:scrgbClr r="0" g="0" b="0"/></a:lnRef>
<a:fillRef idx="1"><a:scrgbClr r="0" g="0" b="0"/></a:fillRef><a:effectRef idx="0"><a:scrgbClr r="0" g="0" b="0"/>
</a:effectRef><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></dgm:style></dgm:styleLbl></dgm:styleDef>"""
_COLOURS = """<dgm:colorsDef {names} uniqueId="urn:microsoft.com/office/officeart/2005/8/colors/accent1_2">
<dgm:title val=""/><dgm:desc val=""/><dgm:catLst><dgm:cat type="accent1" pri="11200"/></dgm:catLst>
<dgm:styleLbl name="node1"><dgm:fillClrLst meth="repeat"><a:schemeClr val="accent1"/></dgm:fillClrLst>
<dgm:linClrLst meth="repeat"><a:schemeClr val="lt1"/></dgm:linClrLst><dgm:effectClrLst/><dgm:txLinClrLst/>
<dgm:txFillClrLst/><dgm:txEffectClrLst/></dgm:styleLbl></dgm:colorsDef>"""
_FRAME = """<p:graphicFrame {names}><p:nvGraphicFramePr><p:cNvPr id="{shape}" name="Diagram {shape}"/>
<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>
</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram">
<dgm:relIds r:dm="{data}" r:lo="{layout}" r:qs="{style}" r:cs="{colours}"/></a:graphicData></a:graphic>
</p:graphicFrame>"""


def add_smartart(slide: Any, place: tuple[int, int, int, int], nodes: tuple[str, ...]) -> None:
    """Place a diagram of one box a node, left to right; ``place`` is left, top, width and height in EMU."""
    drawing = _add(slide, "drawing", _DRAWING, _drawing(place[2], place[3], nodes), _microsoft())
    relations = {
        "data": _add(slide, "data", _OFFICE + "diagramData", _data(nodes, drawing), _TYPE.format("Data")),
        "layout": _add(slide, "layout", _OFFICE + "diagramLayout", _LAYOUT, _TYPE.format("Layout")),
        "style": _add(slide, "quickStyle", _OFFICE + "diagramQuickStyle", _STYLE, _TYPE.format("Style")),
        "colours": _add(slide, "colors", _OFFICE + "diagramColors", _COLOURS, _TYPE.format("Colors")),
    }
    x, y, width, height = place
    shape = max(shape.shape_id for shape in slide.shapes) + 1
    frame = _FRAME.format(names=_NAMES, shape=shape, x=x, y=y, width=width, height=height, **relations)
    slide.shapes._spTree.append(parse_xml(frame))


def _microsoft() -> str:
    return "application/vnd.ms-office.drawingml.diagramDrawing+xml"


def _add(slide: Any, name: str, relation: str, text: str, content_type: str) -> str:
    package = slide.part.package
    uri = PackURI(f"/ppt/diagrams/{name}1.xml")
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    part = Part(uri, content_type, package, (head + text.replace("{names}", _NAMES)).encode())
    return str(slide.part.relate_to(part, relation))


def _words(text: str) -> str:
    return f'<a:p><a:r><a:rPr lang="ja-JP" sz="1600"/><a:t>{escape(text)}</a:t></a:r></a:p>'


def _data(nodes: tuple[str, ...], drawing: str) -> str:
    points = "".join(
        f'<dgm:pt modelId="{number}"><dgm:prSet phldrT="[Text]"/><dgm:spPr/>'
        f"<dgm:t><a:bodyPr/><a:lstStyle/>{_words(text)}</dgm:t></dgm:pt>"
        for number, text in enumerate(nodes, 1)
    )
    joins = "".join(
        f'<dgm:cxn modelId="{100 + number}" srcId="0" destId="{number}" srcOrd="{number - 1}" destOrd="0"/>'
        for number in range(1, len(nodes) + 1)
    )
    return (
        '<dgm:dataModel {names}><dgm:ptLst><dgm:pt modelId="0" type="doc">'
        '<dgm:prSet loTypeId="urn:microsoft.com/office/officeart/2005/8/layout/default" loCatId="list" '
        'qsTypeId="urn:microsoft.com/office/officeart/2005/8/quickstyle/simple1" qsCatId="simple" '
        'csTypeId="urn:microsoft.com/office/officeart/2005/8/colors/accent1_2" csCatId="accent1"/>'
        "<dgm:spPr/><dgm:t><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></dgm:t></dgm:pt>"
        f"{points}</dgm:ptLst><dgm:cxnLst>{joins}</dgm:cxnLst><dgm:bg/><dgm:whole/><dgm:extLst>"
        '<a:ext uri="http://schemas.microsoft.com/office/drawing/2008/diagram">'
        f'<dsp:dataModelExt relId="{drawing}" minVer="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>'
        "</a:ext></dgm:extLst></dgm:dataModel>"
    )


def _drawing(width: int, height: int, nodes: tuple[str, ...]) -> str:
    """The boxes as they were last laid out, for programs that do not lay out SmartArt themselves."""
    step = width // len(nodes)
    boxes = "".join(
        f'<dsp:sp modelId="{number + 1}"><dsp:nvSpPr><dsp:cNvPr id="0" name=""/><dsp:cNvSpPr/></dsp:nvSpPr><dsp:spPr>'
        f'<a:xfrm><a:off x="{number * step}" y="0"/><a:ext cx="{int(step * 0.92)}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill>'
        '</dsp:spPr><dsp:style><a:lnRef idx="0"><a:schemeClr val="lt1"/></a:lnRef><a:fillRef idx="0">'
        '<a:schemeClr val="lt1"/></a:fillRef><a:effectRef idx="0"><a:schemeClr val="lt1"/></a:effectRef>'
        '<a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></dsp:style>'
        f'<dsp:txBody><a:bodyPr anchor="ctr" wrap="square"/><a:lstStyle/>{_words(text)}</dsp:txBody></dsp:sp>'
        for number, text in enumerate(nodes)
    )
    group = '<dsp:nvGrpSpPr><dsp:cNvPr id="0" name=""/><dsp:cNvGrpSpPr/></dsp:nvGrpSpPr><dsp:grpSpPr/>'
    return f"<dsp:drawing {{names}}><dsp:spTree>{group}{boxes}</dsp:spTree></dsp:drawing>"
